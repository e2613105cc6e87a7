namespace Analytics.Warehouse.Findings;

/// <summary>A form as far as decisions about its findings are told apart by it.</summary>
/// <param name="Sha256">Hash of the file it stands in.</param>
/// <param name="FormIndex">Its place in it, from 0.</param>
/// <param name="IdentityHash">What makes it a version of other forms; null for none.</param>
internal sealed record FormOfFinding(string Sha256, int FormIndex, string? IdentityHash);
