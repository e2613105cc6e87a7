using Analytics.Domain.Indicators;

namespace Analytics.Domain.Checks.Counts;

/// <summary>A number with its unit in running text, and the words in front of it.</summary>
/// <param name="Label">The words in front of it, back to the mark or number before them.</param>
/// <param name="Quantity">The number and its unit.</param>
/// <param name="IsApproximate">Whether it is rounded (余, 多, 约).</param>
/// <param name="Start">Index of its first digit in the sentence.</param>
/// <param name="End">Index behind its unit in the sentence.</param>
internal sealed record CountInText(string Label, Quantity Quantity, bool IsApproximate, int Start, int End);
