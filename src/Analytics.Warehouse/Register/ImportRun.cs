namespace Analytics.Warehouse.Register;

/// <summary>One import: the files that came in together.</summary>
public sealed class ImportRun
{
    /// <summary>Key of the run.</summary>
    public long ImportRunId { get; init; }

    /// <summary>By which way the files came in.</summary>
    public ImportSource Source { get; init; }

    /// <summary>Sign-in name of the person who asked for it; null where no person did.</summary>
    public string? RequestedBy { get; init; }

    /// <summary>When it began, in UTC.</summary>
    public DateTime StartedAt { get; init; }

    /// <summary>When it ended, in UTC; null while it runs, or where it was killed.</summary>
    public DateTime? FinishedAt { get; set; }
}
