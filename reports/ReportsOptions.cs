namespace Analytics.Reports;

/// <summary>Settings of the section <c>Reports</c>.</summary>
public sealed class ReportsOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Reports";

    /// <summary>The office named in the head of a printed document; null leaves it out.</summary>
    public string? IssuingOffice { get; set; }

    /// <summary>Below this fraction of either budget a project's execution is called low; above 0, at most 1.</summary>
    public decimal LowExecutionRate { get; set; } = 0.9m;

    /// <summary>Documents printed at the same time, from 1 to 16; each takes a page in the browser.</summary>
    public int ConcurrentPrints { get; set; } = 2;

    /// <summary>The longest that starting the browser or printing one document may take, in seconds; from 5 to 600.</summary>
    public int PrintTimeoutSeconds { get; set; } = 60;

    /// <summary>Whether the browser runs in its own sandbox; null for yes unless the process is root, for which Chromium has none.</summary>
    public bool? Sandbox { get; set; }
}
