using Analytics.Domain.Forms;
using Analytics.Domain.Scoring;

namespace Analytics.Web.Pages.Forms;

/// <summary>The arithmetic behind the recomputed scores of a form, by the rule set they were recomputed with.</summary>
/// <param name="RuleSetName">Name of the rule set; its code where it is no longer known.</param>
/// <param name="Execution">Arithmetic of the execution score; null where the rule set is no longer known.</param>
/// <param name="Indicators">Arithmetic of each indicator, in the form's order; empty where the rule set is no longer known.</param>
public sealed record ScoreArithmetic(string RuleSetName, ScoreExplanation? Execution, IReadOnlyList<ScoreExplanation> Indicators)
{
    /// <summary>Explains the scores of a form.</summary>
    /// <param name="form">The form.</param>
    /// <param name="recomputed">Its recomputed scores, which name the rule set.</param>
    /// <returns>The arithmetic.</returns>
    public static ScoreArithmetic Of(EvaluationForm form, RecomputedScores recomputed)
    {
        if (RuleSetCatalogue.Default.All.FirstOrDefault(candidate => candidate.Id == recomputed.RuleSet) is not { } ruleSet)
            return new(recomputed.RuleSet, null, []);

        var indicators = new IndicatorScoring(ruleSet);
        return new(
            ruleSet.Name,
            new ExecutionScoring(ruleSet).Score(form.TotalFunding).Explanation,
            [.. form.Indicators.Select(row => indicators.Score(row).Explanation)]);
    }

    /// <summary>The arithmetic of one indicator.</summary>
    /// <param name="index">Index of the indicator in the form, from 0.</param>
    /// <returns>The arithmetic; null where it is not known.</returns>
    public ScoreExplanation? OfIndicator(int index) => index < Indicators.Count ? Indicators[index] : null;
}
