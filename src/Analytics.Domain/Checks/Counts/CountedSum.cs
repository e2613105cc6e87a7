namespace Analytics.Domain.Checks.Counts;

/// <summary>A total that a text gives, and the parts that it says make it up.</summary>
/// <param name="Total">The total.</param>
/// <param name="Parts">The parts, in the unit of the total.</param>
internal sealed record CountedSum(CountInText Total, IReadOnlyList<decimal> Parts)
{
    /// <summary>The parts added up.</summary>
    public decimal Sum => Parts.Sum();

    /// <summary>The addition with its result, such as <c>273 + 133 + 113 = 519</c>.</summary>
    public string Arithmetic => Parts.Count == 1 ? Numbers.Plain(Sum) : $"{string.Join(" + ", Parts.Select(Numbers.Plain))} = {Numbers.Plain(Sum)}";
}
