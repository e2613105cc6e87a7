using Analytics.Domain.Budget;
using Analytics.Domain.Forms;
using Analytics.Domain.Scoring;
using Analytics.Samples.City;
using Analytics.Samples.Truth;

namespace Analytics.Samples.Forms;

/// <summary>What a form says, before it is decided how it is printed.</summary>
internal sealed record FormFacts
{
    /// <summary>The kind of form.</summary>
    public required FormKind Kind { get; init; }

    /// <summary>Which family of forms it belongs to.</summary>
    public required FormTemplate Template { get; init; }

    /// <summary>年度.</summary>
    public required int Year { get; init; }

    /// <summary>The project; null in department forms.</summary>
    public CityProject? Project { get; init; }

    /// <summary>The project's name as this form gives it; null in department forms.</summary>
    public string? ProjectName { get; init; }

    /// <summary>The department.</summary>
    public required Department Department { get; init; }

    /// <summary>Who carries the project out, or the department itself.</summary>
    public required string Unit { get; init; }

    /// <summary>The unit of the amounts.</summary>
    public required CurrencyUnit Currency { get; init; }

    /// <summary>填报日期; null where it is left empty.</summary>
    public DateOnly? FiledOn { get; init; }

    /// <summary>The funding block, the whole first.</summary>
    public required IReadOnlyList<FundingFacts> Funding { get; init; }

    /// <summary>Weight of the execution rate.</summary>
    public decimal ExecutionWeight { get; init; }

    /// <summary>Points for the execution rate.</summary>
    public decimal ExecutionScore { get; init; }

    /// <summary>The rate as printed, in percent.</summary>
    public decimal ExecutionRatePercent { get; init; }

    /// <summary>The indicators in the order of the form.</summary>
    public required IReadOnlyList<IndicatorFacts> Indicators { get; init; }

    /// <summary>预期目标.</summary>
    public string? ExpectedGoal { get; init; }

    /// <summary>实际完成情况.</summary>
    public string? ActualGoal { get; init; }

    /// <summary>The total as printed; null where it is left empty.</summary>
    public decimal? TotalScore { get; init; }

    /// <summary>自评结论; null where it is left empty.</summary>
    public string? Conclusion { get; init; }

    /// <summary>The grade that the conclusion names; null where it names none.</summary>
    public Rating? RatingInConclusion { get; init; }

    /// <summary>联系人; null where it is left empty.</summary>
    public string? Contact { get; init; }

    /// <summary>The reason for all shortfalls of the form, in families of forms that have no reason a row.</summary>
    public string? FormReason { get; init; }

    /// <summary>The errors planted.</summary>
    public IReadOnlyList<TruthPlanted> Planted { get; init; } = [];

    /// <summary>Whether an approved form of the same project exists, so that targets must stay as they are.</summary>
    public bool IsApproved { get; init; }

    /// <summary>The row of the whole.</summary>
    public FundingFacts Total => Funding[0];

    /// <summary>Executed ÷ adjusted budget in percent, exact.</summary>
    public decimal ExactRatePercent => Total.Executed / Total.Adjusted * 100m;

    /// <summary>The sum of all scores.</summary>
    public decimal ScoreSum => Indicators.Sum(row => row.Score) + ExecutionScore;

    /// <summary>The form with another row.</summary>
    /// <param name="index">Index of the row.</param>
    /// <param name="row">The row.</param>
    public FormFacts WithRow(int index, IndicatorFacts row) =>
        this with { Indicators = [.. Indicators.Select((each, i) => i == index ? row : each)] };

    /// <summary>The form with the rate and points that its amounts give.</summary>
    public FormFacts WithExecutionScored() => this with
    {
        ExecutionRatePercent = Rounding.HalfUp(ExactRatePercent, 2),
        ExecutionScore = Rounding.HalfUp(Math.Min(ExactRatePercent / 100m, 1m) * ExecutionWeight, 2),
    };

    /// <summary>The form with the total that its scores give.</summary>
    public FormFacts WithTotal() => this with { TotalScore = ScoreSum };

    /// <summary>The form with one more planted error.</summary>
    /// <param name="rule">Code of the rule.</param>
    /// <param name="indicator">Index of the indicator; null where the error is the form's.</param>
    public FormFacts Plant(string rule, int? indicator = null) => this with { Planted = [.. Planted, new(rule, indicator)] };
}
