namespace Analytics.Warehouse.Register;

/// <summary>One run of a job.</summary>
public sealed class JobRun
{
    /// <summary>Key of the run.</summary>
    public long JobRunId { get; init; }

    /// <summary>Name of the job.</summary>
    public required string JobName { get; init; }

    /// <summary>Sign-in name of the person who asked for it; null where the schedule did.</summary>
    public string? RequestedBy { get; init; }

    /// <summary>When it began, in UTC.</summary>
    public DateTime StartedAt { get; init; }

    /// <summary>When it ended, in UTC; null while it runs, or where it was killed.</summary>
    public DateTime? FinishedAt { get; set; }

    /// <summary>How it stands.</summary>
    public JobState State { get; set; }

    /// <summary>How far it has come, from 0 to 100.</summary>
    public int PercentDone { get; set; }

    /// <summary>What it does at the moment or how it ended, in Chinese.</summary>
    public string? Message { get; set; }
}
