namespace Analytics.Jobs.Scheduling;

/// <summary>Settings of the section <c>Jobs</c>: where files arrive and when jobs run.</summary>
public sealed class JobsOptions
{
    /// <summary>Name of the section.</summary>
    public const string SectionName = "Jobs";

    /// <summary>Folder that files are put into to be taken in; <c>inbox</c> in the home folder where it is not set.</summary>
    public string? InboxFolder { get; set; }

    /// <summary>When the inbox is looked into, as a cron expression with seconds; every minute by default.</summary>
    public string InboxSchedule { get; set; } = "0 * * * * ?";

    /// <summary>When the marts are refreshed besides after an import, as a cron expression with seconds; at 02:30 by default.</summary>
    public string RefreshSchedule { get; set; } = "0 30 2 * * ?";

    /// <summary>When forms are judged anew that other rules judged, besides at every start, as a cron expression with seconds; at 02:00 by default.</summary>
    public string RejudgeSchedule { get; set; } = "0 0 2 * * ?";

    /// <summary>When the annual report on the newest fiscal year is made, as a cron expression with seconds; on Mondays at 05:00 by default.</summary>
    public string ReportSchedule { get; set; } = "0 0 5 ? * MON";

    /// <summary>How many seconds a file must lie unchanged before it is taken: until then it may still be on its way.</summary>
    public int SettleSeconds { get; set; } = 3;
}
