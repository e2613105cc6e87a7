namespace Analytics.Domain.Indicators;

/// <summary>A number with its unit.</summary>
/// <param name="Value">The number as printed: 95 for 95 %.</param>
/// <param name="Unit">The unit as printed; null where none stands.</param>
public sealed record Quantity(decimal Value, string? Unit)
{
    /// <summary>The number with its unit, such as <c>79.23%</c>.</summary>
    /// <returns>The text, without trailing zeros.</returns>
    public override string ToString() => Numbers.Plain(Value) + Unit;
}
