using Analytics.Domain.Budget;
using Analytics.Domain.Checks;
using Analytics.Domain.Forms;
using Analytics.Domain.Indicators;

namespace Analytics.DatabaseTests.Support;

/// <summary>A form made up for a test, judged by the rules that the product ships.</summary>
public sealed record InventedForm
{
    public FormKind Kind { get; init; } = FormKind.ProjectSelfEvaluation;

    public int? Year { get; init; } = 2024;

    public string? Department { get; init; } = "云岭市文化馆";

    public string? DepartmentCode { get; init; }

    public string? Unit { get; init; } = "云岭市文化馆";

    public string? Project { get; init; } = "免费开放经费";

    public CurrencyUnit? Currency { get; init; } = CurrencyUnit.Yuan;

    public decimal? Initial { get; init; } = 100_000m;

    public decimal? Adjusted { get; init; } = 100_000m;

    public decimal? Executed { get; init; } = 100_000m;

    public decimal? Total { get; init; } = 100m;

    public Rating? Rating { get; init; }

    public string? Reason { get; init; }

    public string? Conclusion { get; init; }

    public int Line { get; init; } = 1;

    public string? Problem { get; init; }

    /// <summary>Weight and score of the single indicator.</summary>
    public (decimal Weight, decimal Score) Indicator { get; init; } = (90m, 90m);

    public decimal ExecutionWeight { get; init; } = 10m;

    public string Target { get; init; } = "≥10场";

    public string Actual { get; init; } = "10场";

    public CheckedForm Judged() => FormJudge.CreateDefault().Judge(Form());

    public EvaluationForm Form()
    {
        var place = new SourcePlace(Line, Line + 20);
        return new()
        {
            Title = At("项目支出绩效目标自评表", 0),
            Kind = Kind,
            FiscalYear = Year is { } year ? new Reading<int>(year, SourcePlace.OnLine(Line + 1)) : null,
            CompetentDepartment = Department is null ? null : At(Department, 2),
            DepartmentCode = DepartmentCode is null ? null : At(DepartmentCode, 2),
            ImplementingUnit = Unit is null || Kind.IsDepartmentForm() ? null : At(Unit, 2),
            ProjectName = Project is null || Kind.IsDepartmentForm() ? null : At(Project, 3),
            CurrencyUnit = Currency is { } currency ? new Reading<CurrencyUnit>(currency, SourcePlace.OnLine(Line + 4)) : null,
            Funding =
            [
                new()
                {
                    Source = At("年度资金总额", 5),
                    IsTotal = true,
                    InitialBudget = Number(Initial, 5),
                    AdjustedBudget = Kind.IsSelfEvaluation() ? Number(Adjusted, 5) : null,
                    Executed = Kind.IsSelfEvaluation() ? Number(Executed, 5) : null,
                    Weight = Kind.IsSelfEvaluation() ? Number(ExecutionWeight, 5) : null,
                    RatePercent = Kind.IsSelfEvaluation() && Adjusted > 0m ? Number(decimal.Round((Executed ?? 0m) / Adjusted.Value * 100m, 2, MidpointRounding.AwayFromZero), 5) : null,
                    Score = Kind.IsSelfEvaluation() ? Number(Total - Indicator.Score, 5) : null,
                    Place = SourcePlace.OnLine(Line + 5),
                },
            ],
            Indicators =
            [
                new()
                {
                    Level1 = At("产出指标", 8),
                    Level2 = At("数量指标", 8),
                    Level3 = At("演出场次", 8),
                    Target = At(Target, 8),
                    Actual = Kind.IsSelfEvaluation() ? At(Actual, 8) : null,
                    Weight = Kind.IsSelfEvaluation() ? Number(Indicator.Weight, 8) : null,
                    Score = Kind.IsSelfEvaluation() ? Number(Indicator.Score, 8) : null,
                    Reason = Reason is null ? null : At(Reason, 8),
                    Place = SourcePlace.OnLine(Line + 8),
                },
            ],
            TotalWeight = Kind.IsSelfEvaluation() ? Number(100m, 10) : null,
            TotalScore = Kind.IsSelfEvaluation() ? Number(Total, 10) : null,
            Rating = Rating is { } rating ? new Reading<Rating>(rating, SourcePlace.OnLine(Line + 11)) : null,
            Conclusion = Conclusion is null ? null : At(Conclusion, 12),
            Place = place,
            Problems = Problem is null ? [] : [new("not-certain", Problem, place)],
        };
    }

    private Reading<string> At(string text, int offset) => new(text, SourcePlace.OnLine(Line + offset));

    private Reading<decimal>? Number(decimal? value, int offset) =>
        value is { } number ? new Reading<decimal>(number, SourcePlace.OnLine(Line + offset)) : null;
}
