namespace Analytics.Domain.Indicators;

/// <summary>A target or an actual, taken apart.</summary>
/// <param name="Text">The cell as printed.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Operator">The operator in front of a quantity or date; null where none stands.</param>
/// <param name="Quantity">The number and its unit; null unless <paramref name="Kind"/> is a quantity.</param>
public sealed record IndicatorValue(
    string Text,
    IndicatorValueKind Kind,
    TargetOperator? Operator = null,
    Quantity? Quantity = null)
{
    /// <summary>Takes a cell apart.</summary>
    /// <param name="text">The cell as printed.</param>
    /// <returns>The value; null where the cell is absent or blank.</returns>
    public static IndicatorValue? Parse(string? text) =>
        string.IsNullOrWhiteSpace(text) ? null : IndicatorValueParser.Parse(text);
}
