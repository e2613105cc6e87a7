namespace Analytics.Jobs.Scheduling;

/// <summary>A job, and when it runs next.</summary>
/// <param name="Name">Name of the job in the register and in the scheduler.</param>
/// <param name="Title">What it does, in Chinese.</param>
/// <param name="Schedules">When it runs, in Chinese words; empty for a job that only runs when it is asked for.</param>
/// <param name="NextRunAt">When it runs next, in UTC; null where nothing is planned.</param>
/// <param name="IsRunning">Whether it runs at the moment.</param>
public sealed record ScheduledJob(string Name, string Title, IReadOnlyList<string> Schedules, DateTime? NextRunAt, bool IsRunning);
