using Analytics.Domain.Checks;
using Analytics.Domain.Scoring;

namespace Analytics.Domain.Forms;

/// <summary>A form with what the official rules make of it.</summary>
/// <param name="Form">The form as read.</param>
/// <param name="Recomputed">Its scores, recomputed; absent parts where the form or the rules give none.</param>
/// <param name="Findings">What is wrong, contradictory or too good to be true, in the order of the form.</param>
public sealed record CheckedForm(EvaluationForm Form, RecomputedScores Recomputed, IReadOnlyList<Finding> Findings)
{
    /// <summary>The scheme that judged it.</summary>
    public required RuleSet RuleSet { get; init; }

    /// <summary>What judged it, to tell whether it would be judged alike today.</summary>
    public required JudgementStamp Stamp { get; init; }
}
