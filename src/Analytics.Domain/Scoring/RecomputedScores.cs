using Analytics.Domain.Forms;

namespace Analytics.Domain.Scoring;

/// <summary>The scores of a form as the official rules give them.</summary>
public sealed record RecomputedScores
{
    /// <summary>Executed ÷ adjusted budget, a fraction; null without an adjusted budget or where it is 0.</summary>
    public decimal? ExecutionRateAdjusted { get; init; }

    /// <summary>Executed ÷ initial budget, a fraction; null without an initial budget or where it is 0 (a new project).</summary>
    public decimal? ExecutionRateInitial { get; init; }

    /// <summary>Points for execution: min(rate on the adjusted budget, 1) × weight.</summary>
    public decimal? ExecutionScore { get; init; }

    /// <summary>The arithmetic of <see cref="ExecutionScore"/>, or why there is none; null in approval forms.</summary>
    public ScoreExplanation? ExecutionExplanation { get; init; }

    /// <summary>One entry an indicator, in the form's order; null where the rules give no score (never a guess).</summary>
    public IReadOnlyList<decimal?> IndicatorScores { get; init; } = [];

    /// <summary>For each indicator the arithmetic of its score, or why it has none; empty in approval forms.</summary>
    public IReadOnlyList<ScoreExplanation> IndicatorExplanations { get; init; } = [];

    /// <summary>Recomputed total; a row without a recomputed score counts with its printed one, capped at its weight.</summary>
    public decimal? TotalScore { get; init; }

    /// <summary>The arithmetic of <see cref="TotalScore"/>, or why there is none; null in approval forms.</summary>
    public ScoreExplanation? TotalExplanation { get; init; }

    /// <summary>The grade of <see cref="TotalScore"/>.</summary>
    public Rating? Rating { get; init; }

    /// <summary>What lies between <see cref="TotalScore"/> and the printed total, split by rule; null in approval forms.</summary>
    public ScoreDifference? Difference { get; init; }

    /// <summary>Id of the rule set that was applied.</summary>
    public required string RuleSet { get; init; }

    /// <summary>Its Chinese name at that time; null in results of a release that did not keep it.</summary>
    public string? RuleSetName { get; init; }
}
