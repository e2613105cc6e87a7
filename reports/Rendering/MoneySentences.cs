using Analytics.Domain.Scoring;
using static Analytics.Reports.Rendering.ChineseFormats;

namespace Analytics.Reports.Rendering;

/// <summary>Sentences about budgets and rates that several documents share.</summary>
internal static class MoneySentences
{
    /// <summary>How the budget came to be; without a full stop.</summary>
    /// <param name="initialYuan">年初预算数 in yuan.</param>
    /// <param name="adjustedYuan">全年(调整后)预算数 in yuan.</param>
    public static string Budget(decimal? initialYuan, decimal? adjustedYuan) => (initialYuan, adjustedYuan) switch
    {
        (null, var adjusted) => $"年初预算未填报，调整后预算{TenThousandYuanWithUnit(adjusted)}",
        (var initial, null) => $"年初预算{TenThousandYuanWithUnit(initial)}，调整后预算未填报",
        (0m, { } adjusted) => $"年初没有安排预算，年中新增{TenThousandYuanWithUnit(adjusted)}",
        var (initial, adjusted) when initial == adjusted => $"年初预算{TenThousandYuanWithUnit(initial)}，年中未作调整",
        ({ } initial, { } adjusted) =>
            $"年初预算{TenThousandYuanWithUnit(initial)}，年中净{(adjusted < initial ? "调减" : "调增")}{TenThousandYuanWithUnit(Math.Abs(adjusted - initial))}"
            + $"（{Rate(Math.Abs(adjusted - initial) / Math.Abs(initial))}），调整后{TenThousandYuanWithUnit(adjusted)}",
    };

    /// <summary>What part of either budget was spent.</summary>
    /// <param name="adjusted">Rate on the adjusted budget; null where there is none.</param>
    /// <param name="initial">Rate on the initial budget; null where there is none.</param>
    public static string Rates(decimal? adjusted, decimal? initial)
    {
        if (adjusted is null && initial is null)
            return "执行率无从计算。";
        if (initial is null)
            return $"执行率为{Rate(adjusted)}（按调整后预算），没有年初预算可供比较。";
        if (adjusted is null)
            return $"执行率为{Rate(initial)}（按年初预算），没有调整后预算可供比较。";

        var points = Rounding.HalfUp(adjusted.Value * 100m, 2) - Rounding.HalfUp(initial.Value * 100m, 2);
        return points switch
        {
            0m => $"执行率为{Rate(adjusted)}，按调整后预算和按年初预算计算一致。",
            > 0m => $"执行率按调整后预算为{Rate(adjusted)}，按年初预算为{Rate(initial)}，相差{Score(points)}个百分点，两个口径应当对照使用。",
            _ => $"执行率按调整后预算为{Rate(adjusted)}，按年初预算为{Rate(initial)}，后者较高，反映年中追加了预算。",
        };
    }
}
