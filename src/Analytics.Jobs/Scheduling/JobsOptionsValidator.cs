using Microsoft.Extensions.Options;
using Quartz;

namespace Analytics.Jobs.Scheduling;

/// <summary>Checks the section <c>Jobs</c> at start and reports all that is wrong with it at once.</summary>
internal sealed class JobsOptionsValidator : IValidateOptions<JobsOptions>
{
    private const int LongestSettleSeconds = 3600;

    /// <inheritdoc />
    public ValidateOptionsResult Validate(string? name, JobsOptions options)
    {
        var failures = new List<string>();
        CheckSchedule(nameof(JobsOptions.InboxSchedule), options.InboxSchedule, failures);
        CheckSchedule(nameof(JobsOptions.RefreshSchedule), options.RefreshSchedule, failures);
        CheckSchedule(nameof(JobsOptions.RejudgeSchedule), options.RejudgeSchedule, failures);
        CheckSchedule(nameof(JobsOptions.ReportSchedule), options.ReportSchedule, failures);
        if (options.SettleSeconds is < 0 or > LongestSettleSeconds)
            failures.Add($"设置 {JobsOptions.SectionName}:{nameof(JobsOptions.SettleSeconds)} 应在 0 到 {LongestSettleSeconds} 之间，现为 {options.SettleSeconds}。");
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    private static void CheckSchedule(string key, string schedule, List<string> failures)
    {
        if (!CronExpression.TryParse(schedule, out _))
            failures.Add($"设置 {JobsOptions.SectionName}:{key} 应为带秒的 cron 表达式，例如“0 30 2 * * ?”，现为“{schedule}”。");
    }
}
