namespace Analytics.Reports.Highlights;

/// <summary>Where the figures of a sentence can be looked up.</summary>
public enum HighlightProof
{
    /// <summary>Who filed nothing.</summary>
    Filing,

    /// <summary>Budgets cut to what was spent.</summary>
    CutBudgets,

    /// <summary>Forms that spent little and score high.</summary>
    LittleSpentHighScore,

    /// <summary>Forms with low execution.</summary>
    LowExecution,

    /// <summary>The departments' ranks as reported and as corrected.</summary>
    Ranks,

    /// <summary>How the scores are distributed.</summary>
    Scores,

    /// <summary>The year beside the year before.</summary>
    Change,

    /// <summary>The findings.</summary>
    Findings,
}
