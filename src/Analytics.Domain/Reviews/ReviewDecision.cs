namespace Analytics.Domain.Reviews;

/// <summary>What a person decided about a field or a form.</summary>
public enum ReviewDecision
{
    /// <summary>The reading is right.</summary>
    Confirmed,

    /// <summary>The form says something else.</summary>
    Corrected,

    /// <summary>The form gives no value here, whatever was read.</summary>
    Absent,

    /// <summary>What was decided before no longer holds; the reading counts again.</summary>
    Withdrawn,

    /// <summary>All that the reader was not sure of was looked at; the form need not be reviewed any more.</summary>
    Settled,
}
