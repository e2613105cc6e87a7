namespace Analytics.Domain.Phrases;

/// <summary>Years that a text names: one, or from one to another.</summary>
/// <param name="First">The first year.</param>
/// <param name="Last">The last year.</param>
internal readonly record struct YearRange(int First, int Last)
{
    /// <summary>The years in Chinese, such as 2023年 or 2023—2025年.</summary>
    public override string ToString() => First == Last ? $"{First}年" : $"{First}—{Last}年";
}
