using Analytics.Domain.Forms;
using Analytics.Domain.Scoring;

namespace Analytics.Domain.Checks;

/// <summary>A form as the rules see it.</summary>
/// <param name="Form">The form as read.</param>
/// <param name="Recomputed">Its scores as the official rules give them.</param>
internal sealed record FormUnderCheck(EvaluationForm Form, RecomputedScores Recomputed);
