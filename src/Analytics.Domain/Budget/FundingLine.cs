using Analytics.Domain.Forms;

namespace Analytics.Domain.Budget;

/// <summary>One row of the funding block, as printed; amounts in the form's own unit.</summary>
public sealed record FundingLine
{
    /// <summary>资金来源: the row's name without dashes, 其中： or a closing colon, such as 年度资金总额.</summary>
    public required Reading<string> Source { get; init; }

    /// <summary>Whether this is the row of the whole (年度资金总额), which the other rows are parts of.</summary>
    public required bool IsTotal { get; init; }

    /// <summary>年初预算数.</summary>
    public Reading<decimal>? InitialBudget { get; init; }

    /// <summary>全年(调整后)预算数（A）.</summary>
    public Reading<decimal>? AdjustedBudget { get; init; }

    /// <summary>全年执行数（B）.</summary>
    public Reading<decimal>? Executed { get; init; }

    /// <summary>分值 of the execution rate; null where the cell holds a dash.</summary>
    public Reading<decimal>? Weight { get; init; }

    /// <summary>执行率 as printed, in percent: 98.44 for 98.44 %.</summary>
    public Reading<decimal>? RatePercent { get; init; }

    /// <summary>得分 of the execution rate.</summary>
    public Reading<decimal>? Score { get; init; }

    /// <summary>Where the row's numbers stand.</summary>
    public required SourcePlace Place { get; init; }

    /// <summary>The lowest confidence of the row's values.</summary>
    public decimal Confidence { get; init; } = 1m;
}
