using Analytics.Domain.Forms;
using Analytics.Domain.Indicators;
using Analytics.Domain.Scoring;

namespace Analytics.Domain.Checks;

/// <summary>A form as the rules see it.</summary>
/// <param name="Form">The form as read.</param>
/// <param name="RuleSet">The scheme that it follows.</param>
/// <param name="Recomputed">Its scores by that scheme.</param>
internal sealed record FormUnderCheck(EvaluationForm Form, RuleSet RuleSet, RecomputedScores Recomputed)
{
    /// <summary>The indicators in the order of the form.</summary>
    public IReadOnlyList<IndicatorUnderCheck> Indicators { get; } = ToIndicators(Form, Recomputed);

    /// <summary>The weights added up.</summary>
    public WeightBalance Weights { get; } = WeightBalance.Of(Form);

    /// <summary>Whether no row was lost in reading, so that sums over the rows mean something.</summary>
    public bool HasAllRows => Weights.ShowsAllRows(Form, RuleSet);

    /// <summary>How far a printed score may lie from the computed one: further where the form scores in whole numbers.</summary>
    public decimal ScoreTolerance { get; } = ScoresInWholeNumbers(Form) ? RuleSet.WholeNumberTolerance : RuleSet.Tolerance;

    private static bool ScoresInWholeNumbers(EvaluationForm form) =>
        form.Indicators.Select(row => row.Score).Append(form.TotalFunding?.Score).All(score => score is null || decimal.IsInteger(score.Value));

    private static List<IndicatorUnderCheck> ToIndicators(EvaluationForm form, RecomputedScores recomputed) =>
    [
        .. form.Indicators.Select((row, index) => new IndicatorUnderCheck(
            index,
            row,
            IndicatorValue.Parse(row.Target?.Value),
            IndicatorValue.Parse(row.Actual?.Value),
            recomputed.IndicatorScores[index],
            recomputed.IndicatorExplanations.ElementAtOrDefault(index)?.Arithmetic)),
    ];
}
