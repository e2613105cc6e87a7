using Analytics.Domain.Indicators;

namespace Analytics.Ingestion.Parsing.Indicators;

/// <summary>A cell with what can be told from its text alone, told once.</summary>
/// <param name="Text">The text.</param>
/// <param name="Points">Its number, where it is one; 分 may follow.</param>
/// <param name="IsAbsent">Whether it is a dash or stroke.</param>
/// <param name="IsQuantity">Whether it is a quantity from end to end.</param>
/// <param name="HasUnit">Whether it is a quantity with a unit.</param>
/// <param name="StartsWithOperator">Whether it begins with an operator.</param>
/// <param name="IsOperator">Whether it is an operator alone.</param>
/// <param name="IsUnit">Whether it is a unit alone.</param>
/// <param name="HasSentence">Whether a sentence ends in it.</param>
/// <param name="IsScale">Whether it is short and begins as targets without a number do, such as 有所提高.</param>
internal sealed record CellFacts(
    string Text,
    decimal? Points,
    bool IsAbsent,
    bool IsQuantity,
    bool HasUnit,
    bool StartsWithOperator,
    bool IsOperator,
    bool IsUnit,
    bool HasSentence,
    bool IsScale)
{
    private readonly Lazy<bool> _isDate = new(() => IndicatorValue.Parse(Text) is { Kind: IndicatorValueKind.Date }, LazyThreadSafetyMode.None);

    /// <summary>Whether it is a date or a month, such as 9月底前.</summary>
    public bool IsDate => _isDate.Value;

    /// <summary>Whether the cell may stand in a column of points.</summary>
    public bool IsNumberCell => Points is not null || IsAbsent;
}
