using System.Collections.Frozen;
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
    // Codes of the reader's problems.
    private static readonly FrozenSet<string> MixedRows = FrozenSet.Create(StringComparer.Ordinal, "rows-do-not-add-up", "row-ambiguous", "funding-row-unclear");

    private static readonly FrozenSet<string> LostText = FrozenSet.Create(
        StringComparer.Ordinal,
        [.. MixedRows, "text-out-of-order", "text-unassigned", "goals-not-ended", "goals-not-separable", "row-number-missing", "row-name-missing", "file-cut-short", "file-damaged"]);

    /// <summary>The indicators in the order of the form.</summary>
    public IReadOnlyList<IndicatorUnderCheck> Indicators { get; } = ToIndicators(Form, Recomputed);

    /// <summary>The weights added up.</summary>
    public WeightBalance Weights { get; } = WeightBalance.Of(Form);

    /// <summary>Whether no row was lost in reading, so that sums over the rows mean something.</summary>
    public bool HasAllRows => Weights.ShowsAllRows(Form, RuleSet);

    /// <summary>How far a printed score may lie from the computed one: further where the form scores in whole numbers.</summary>
    public decimal ScoreTolerance { get; } = ScoresInWholeNumbers(Form) ? RuleSet.WholeNumberTolerance : RuleSet.Tolerance;

    /// <summary>Whether text of the form may have got lost in reading, so that what is absent may only be unread.</summary>
    public bool HasLostText { get; } = Form.Problems.Any(problem => LostText.Contains(problem.Code));

    /// <summary>Whether the reasons stand with the rows that they belong to.</summary>
    public bool HasSureReasons { get; } = !Form.Problems.Any(problem => MixedRows.Contains(problem.Code));

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
