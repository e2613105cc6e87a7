using System.Text.Json.Serialization;
using Analytics.Domain.Forms;

namespace Analytics.Cli.Json;

/// <summary>A form as <c>parse</c> prints it; numbers exactly as printed, null for what the form does not say.</summary>
internal sealed record FormJson
{
    public required string Title { get; init; }

    public required string Kind { get; init; }

    public required int? Year { get; init; }

    public required DateOnly? FiledOn { get; init; }

    public required string? Level1Project { get; init; }

    public required string? ProjectName { get; init; }

    public required string? CompetentDepartment { get; init; }

    public required string? DepartmentCode { get; init; }

    public required string? ImplementingUnit { get; init; }

    public required string? CurrencyUnit { get; init; }

    public required IReadOnlyList<FundingJson> Funding { get; init; }

    public required string? ExpectedGoal { get; init; }

    public required string? ActualGoal { get; init; }

    public required IReadOnlyList<IndicatorJson> Indicators { get; init; }

    public required decimal? TotalWeight { get; init; }

    public required decimal? TotalScore { get; init; }

    public required string? Rating { get; init; }

    public required string? Conclusion { get; init; }

    public required string? Contact { get; init; }

    /// <summary>The recomputed scores; printed by <c>check</c> alone.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public RecomputedJson? Recomputed { get; init; }

    /// <summary>The findings; printed by <c>check</c> alone.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<FindingJson>? Findings { get; init; }

    /// <summary>The form as read.</summary>
    public static FormJson OfReading(CheckedForm form) => Of(form.Form);

    /// <summary>The form as read, with recomputed scores and findings.</summary>
    public static FormJson OfCheck(CheckedForm form) => Of(form.Form) with
    {
        Recomputed = RecomputedJson.Of(form.Recomputed),
        Findings = [.. form.Findings.Select(FindingJson.Of)],
    };

    private static FormJson Of(EvaluationForm form) => new()
    {
        Title = form.Title.Value,
        Kind = form.Kind.ToCode(),
        Year = form.FiscalYear?.Value,
        FiledOn = form.FiledOn?.Value,
        Level1Project = form.Level1Project?.Value,
        ProjectName = form.ProjectName?.Value,
        CompetentDepartment = form.CompetentDepartment?.Value,
        DepartmentCode = form.DepartmentCode?.Value,
        ImplementingUnit = form.ImplementingUnit?.Value,
        CurrencyUnit = form.CurrencyUnit?.Value switch
        {
            Domain.Budget.CurrencyUnit.Yuan => "元",
            Domain.Budget.CurrencyUnit.TenThousandYuan => "万元",
            _ => null,
        },
        Funding = [.. form.Funding.Select(FundingJson.Of)],
        ExpectedGoal = form.ExpectedGoal?.Value,
        ActualGoal = form.ActualGoal?.Value,
        Indicators = [.. form.Indicators.Select(IndicatorJson.Of)],
        TotalWeight = form.TotalWeight?.Value,
        TotalScore = form.TotalScore?.Value,
        Rating = form.Rating?.Value.ToChinese(),
        Conclusion = form.Conclusion?.Value,
        Contact = form.Contact?.Value,
    };
}
