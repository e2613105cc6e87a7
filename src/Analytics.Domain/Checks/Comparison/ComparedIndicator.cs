using Analytics.Domain.Forms;
using Analytics.Domain.Indicators;

namespace Analytics.Domain.Checks.Comparison;

/// <summary>An indicator as the rules see it that compare forms.</summary>
/// <param name="Index">Its index in the form, from 0.</param>
/// <param name="Kind">What it measures.</param>
/// <param name="Name">三级指标; null where the form does not give it.</param>
/// <param name="Target">年度指标值 as printed.</param>
/// <param name="Weight">分值.</param>
/// <param name="Reason">未完成原因分析.</param>
/// <param name="Place">The line with its values.</param>
public sealed record ComparedIndicator(
    int Index, IndicatorKind Kind, string? Name, string? Target, decimal? Weight, string? Reason, SourcePlace Place);
