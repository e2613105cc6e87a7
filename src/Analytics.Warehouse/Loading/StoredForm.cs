using Analytics.Domain.Forms;

namespace Analytics.Warehouse.Loading;

/// <summary>A form as it lies in the warehouse, with what its facts are made from.</summary>
/// <param name="FormKey">Its key.</param>
/// <param name="Sha256">Hash of the file it stands in.</param>
/// <param name="FormIndex">Its place among the forms of its file, from 0.</param>
/// <param name="IdentityHash">What makes it a version of other forms; null for none.</param>
/// <param name="VersionNumber">Its number among these.</param>
/// <param name="IsCurrent">Whether it is the last of these.</param>
/// <param name="LoadedAt">When it came in, in UTC.</param>
/// <param name="FactsVersion">The <see cref="FactTables.Version"/> that its facts were made by.</param>
/// <param name="ReadingJson">The form as read.</param>
internal sealed record StoredForm(
    long FormKey,
    string Sha256,
    int FormIndex,
    string? IdentityHash,
    int VersionNumber,
    bool IsCurrent,
    DateTime LoadedAt,
    int FactsVersion,
    string ReadingJson)
{
    /// <summary>The form as read.</summary>
    public EvaluationForm AsRead { get; } = Loading.ReadingJson.ReadForm(ReadingJson);
}
