using Analytics.Domain.Forms;

namespace Analytics.Domain.Indicators;

/// <summary>One level-3 indicator of a form, as printed.</summary>
public sealed record IndicatorRow
{
    /// <summary>一级指标 without the points in brackets, such as 产出指标.</summary>
    public Reading<string>? Level1 { get; init; }

    /// <summary>二级指标 as printed, such as 数量指标.</summary>
    public Reading<string>? Level2 { get; init; }

    /// <summary>三级指标: what is measured.</summary>
    public Reading<string>? Level3 { get; init; }

    /// <summary>年度指标值(A); operator, value and unit joined where they are three cells.</summary>
    public Reading<string>? Target { get; init; }

    /// <summary>实际完成值(B); null in approval forms.</summary>
    public Reading<string>? Actual { get; init; }

    /// <summary>分值.</summary>
    public Reading<decimal>? Weight { get; init; }

    /// <summary>得分 as the unit gave it.</summary>
    public Reading<decimal>? Score { get; init; }

    /// <summary>未完成原因分析.</summary>
    public Reading<string>? Reason { get; init; }

    /// <summary>The line with the row's values; the name may begin above it.</summary>
    public required SourcePlace Place { get; init; }

    /// <summary>The lowest confidence of the row's values.</summary>
    public decimal Confidence { get; init; } = 1m;
}
