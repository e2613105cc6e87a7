using Analytics.Domain.Indicators;
using Analytics.Samples.Contents;

namespace Analytics.Samples.Forms;

/// <summary>An indicator with its target and its result.</summary>
internal sealed record IndicatorFacts
{
    /// <summary>What it measures.</summary>
    public required IndicatorKind Kind { get; init; }

    /// <summary>How.</summary>
    public required Measure Measure { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>The operator; null where none is printed.</summary>
    public TargetOperator? Operator { get; init; }

    /// <summary>The target where it is a number.</summary>
    public decimal? Target { get; init; }

    /// <summary>The unit of the target, and of the actual unless that has its own; empty where there is none.</summary>
    public string Unit { get; init; } = "";

    /// <summary>The target where it is words or a date.</summary>
    public string? TargetWords { get; init; }

    /// <summary>The result where it is a number.</summary>
    public decimal? Actual { get; init; }

    /// <summary>The unit of the result where it is another one than the target's.</summary>
    public string? ActualUnit { get; init; }

    /// <summary>The result where it is words or a date.</summary>
    public string? ActualWords { get; init; }

    /// <summary>分值.</summary>
    public decimal Weight { get; init; }

    /// <summary>得分.</summary>
    public decimal Score { get; init; }

    /// <summary>未完成原因.</summary>
    public string? Reason { get; init; }

    /// <summary>Whether it is an amount of money that is part of the budget.</summary>
    public bool IsBudgetPart { get; init; }

    /// <summary>Whether the result is printed as the target, operator and all.</summary>
    public bool RepeatsTarget { get; init; }

    /// <summary>Whether the operator has to be printed, whatever the habits of the department.</summary>
    public bool KeepsOperator { get; init; }

    /// <summary>Whether target and result are numbers that the official rules score.</summary>
    public bool IsQuantity => Target is not null && Actual is not null;

    /// <summary>Whether a higher result is a better one.</summary>
    public bool WantsMore => Operator is TargetOperator.AtLeast or TargetOperator.Exactly;

    /// <summary>The row with another result, scored by the official rules.</summary>
    /// <param name="actual">The result.</param>
    public IndicatorFacts WithActual(decimal actual) => (this with { Actual = actual, RepeatsTarget = false }).Scored();

    /// <summary>The row with its official score.</summary>
    public IndicatorFacts Scored() => this with { Score = OfficialScore };

    /// <summary>The official score: the share of the target that was reached, capped at the weight.</summary>
    public decimal OfficialScore => (Target, Actual) switch
    {
        ({ } target and > 0m, { } actual) when WantsMore => Share(actual / target),
        ({ } target, { } actual and > 0m) when !WantsMore && Operator is not null => Share(target / actual),
        _ => Weight,
    };

    private decimal Share(decimal attainment) => Domain.Scoring.Rounding.HalfUp(Math.Min(attainment, 1m) * Weight, 2);
}
