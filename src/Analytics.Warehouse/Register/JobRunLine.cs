namespace Analytics.Warehouse.Register;

/// <summary>What a run of a job said on its way.</summary>
public sealed class JobRunLine
{
    /// <summary>Key of the run.</summary>
    public long JobRunId { get; init; }

    /// <summary>Place among the lines of the run, from 1.</summary>
    public int LineNumber { get; init; }

    /// <summary>When it was said, in UTC.</summary>
    public DateTime RecordedAt { get; init; }

    /// <summary>How far the run had come, from 0 to 100.</summary>
    public int PercentDone { get; init; }

    /// <summary>What it said, in Chinese.</summary>
    public required string Message { get; init; }
}
