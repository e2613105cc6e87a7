namespace Analytics.Samples.Truth;

/// <summary>An indicator as printed; null for what the layout does not print.</summary>
/// <param name="Level1">一级指标 without points in brackets.</param>
/// <param name="Level2">二级指标.</param>
/// <param name="Level3">三级指标 without an ordinal.</param>
/// <param name="Target">年度指标值; operator, value and unit joined.</param>
/// <param name="Actual">实际完成值.</param>
/// <param name="Weight">分值.</param>
/// <param name="Score">得分.</param>
/// <param name="Reason">未完成原因.</param>
public sealed record TruthIndicator(
    string? Level1, string? Level2, string? Level3, string? Target, string? Actual, decimal? Weight, decimal? Score, string? Reason);
