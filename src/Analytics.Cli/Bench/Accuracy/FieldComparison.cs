namespace Analytics.Cli.Bench.Accuracy;

/// <summary>A value held against the truth.</summary>
/// <param name="Field">Its name, such as <c>indicators.target</c>.</param>
/// <param name="Place">Which form, and which row of it, from 0; such as <c>0/3</c>.</param>
/// <param name="IsNumber">Whether it is an amount, weight, score, rate or total.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Expected">What the truth says; null where nothing is printed.</param>
/// <param name="Got">What was read; null where nothing was.</param>
/// <param name="Confidence">How sure the reader was; null where nothing was read.</param>
internal sealed record FieldComparison(
    string Field, string Place, bool IsNumber, FieldOutcome Outcome, string? Expected, string? Got, decimal? Confidence);
