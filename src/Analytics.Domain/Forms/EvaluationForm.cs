using Analytics.Domain.Budget;
using Analytics.Domain.Indicators;

namespace Analytics.Domain.Forms;

/// <summary>One form as it was read: what it says, value by value, and nothing it does not say.</summary>
public sealed record EvaluationForm
{
    /// <summary>Title without the year, such as 项目支出绩效目标自评表.</summary>
    public required Reading<string> Title { get; init; }

    /// <summary>The kind that the title names.</summary>
    public required FormKind Kind { get; init; }

    /// <summary>年度: the fiscal year the form speaks of.</summary>
    public Reading<int>? FiscalYear { get; init; }

    /// <summary>填报日期.</summary>
    public Reading<DateOnly>? FiledOn { get; init; }

    /// <summary>一级项目名称; only approval forms have it.</summary>
    public Reading<string>? Level1Project { get; init; }

    /// <summary>项目名称 (二级项目名称) without a project code in front; null in department forms.</summary>
    public Reading<string>? ProjectName { get; init; }

    /// <summary>项目编码 as printed in front of the project's name; null where none is printed.</summary>
    public Reading<string>? ProjectNumber { get; init; }

    /// <summary>主管部门 without its code; in a department form the department named at its head.</summary>
    public Reading<string>? CompetentDepartment { get; init; }

    /// <summary>The code printed with the department, such as 138 of <c>[138]</c>.</summary>
    public Reading<string>? DepartmentCode { get; init; }

    /// <summary>实施单位 without its code; null in department forms.</summary>
    public Reading<string>? ImplementingUnit { get; init; }

    /// <summary>The unit of the amounts as printed; null where the form prints none.</summary>
    public Reading<CurrencyUnit>? CurrencyUnit { get; init; }

    /// <summary>The unit that the form's own content points to where none is printed; its confidence is below 1.</summary>
    public Reading<CurrencyUnit>? InferredCurrencyUnit { get; init; }

    /// <summary>Rows of the funding block in the order of the form; the total (年度资金总额) first.</summary>
    public IReadOnlyList<FundingLine> Funding { get; init; } = [];

    /// <summary>预期目标, or 年度总体目标 of an approval form.</summary>
    public Reading<string>? ExpectedGoal { get; init; }

    /// <summary>实际完成情况.</summary>
    public Reading<string>? ActualGoal { get; init; }

    /// <summary>Level-3 indicators in the order of the form.</summary>
    public IReadOnlyList<IndicatorRow> Indicators { get; init; } = [];

    /// <summary>偏差大或目标未完成原因分析: one reason for all shortfalls, in layouts whose rows have none of their own.</summary>
    public Reading<string>? ShortfallReason { get; init; }

    /// <summary>Weight printed in the row 总分; some forms print it without the execution weight.</summary>
    public Reading<decimal>? TotalWeight { get; init; }

    /// <summary>Score printed in the row 总分.</summary>
    public Reading<decimal>? TotalScore { get; init; }

    /// <summary>The rating that the form gives itself in words (优 良 中 差).</summary>
    public Reading<Rating>? Rating { get; init; }

    /// <summary>自评结论.</summary>
    public Reading<string>? Conclusion { get; init; }

    /// <summary>联系人, as printed.</summary>
    public Reading<string>? Contact { get; init; }

    /// <summary>The lines of the file that this form covers.</summary>
    public required SourcePlace Place { get; init; }

    /// <summary>What could not be read with certainty; a form with problems goes to review.</summary>
    public IReadOnlyList<ReadingProblem> Problems { get; init; } = [];

    /// <summary>Whether a person has to look at the form before its figures may be believed.</summary>
    public bool NeedsReview => Problems.Count > 0;

    /// <summary>The row 年度资金总额, which carries the execution weight and score; null where there is none.</summary>
    public FundingLine? TotalFunding => Funding.FirstOrDefault(line => line.IsTotal);

    /// <summary>The unit to convert the amounts with: the printed one, else the inferred one.</summary>
    public CurrencyUnit? EffectiveCurrencyUnit => (CurrencyUnit ?? InferredCurrencyUnit)?.Value;

    /// <summary>Converts an amount of this form to money.</summary>
    /// <param name="printed">The amount as printed, in the form's unit.</param>
    /// <returns>The money; null where the amount is absent or no unit is known.</returns>
    public Money? ToMoney(Reading<decimal>? printed) =>
        printed is not null && EffectiveCurrencyUnit is { } unit ? Money.FromPrinted(printed.Value, unit) : null;
}
