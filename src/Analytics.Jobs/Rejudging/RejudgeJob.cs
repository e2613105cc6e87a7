using Analytics.Jobs.Marts;
using Analytics.Jobs.Runs;
using Analytics.Warehouse.Marts;
using Analytics.Warehouse.Rejudging;
using Quartz;

namespace Analytics.Jobs.Rejudging;

/// <summary>Judges anew what other rule sets, thresholds or code judged, then asks for the marts to be refreshed.</summary>
[DisallowConcurrentExecution]
internal sealed class RejudgeJob(Rejudger rejudger, MartRefresher marts, RecordedRun recordedRun) : IJob
{
    /// <summary>Name of the job in the register and in the scheduler.</summary>
    public const string Name = "rejudge";

    /// <inheritdoc />
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        RejudgeOutcome? outcome = null;
        await recordedRun.ExecuteAsync(
            Name,
            context,
            async (report, token) =>
            {
                report.At(0, "正在核对评分规则是否有变");
                outcome = await rejudger.RunAsync(isDryRun: false, new ReportedProgress(report), token);
                return outcome.JudgedCount == 0
                    ? "评分规则没有变化，没有需要重新评判的表。"
                    : $"重新评判 {outcome.JudgedCount} 张表，{outcome.Changes.Count} 张的结果有变动。";
            },
            cancellationToken);
        // It runs at every start, and the program may have ended between the last file of an import and its refresh.
        if (outcome is { JudgedCount: > 0 } || await marts.IsBehindAsync(cancellationToken))
            await context.Scheduler.TriggerJob(new JobKey(RefreshMartsJob.Name), cancellationToken);
    }

    /// <summary>Passes the progress on.</summary>
    private sealed class ReportedProgress(RunReport report) : IProgress<RejudgeProgress>
    {
        public void Report(RejudgeProgress value) =>
            report.At(value.DoneCount * 100 / Math.Max(1, value.TotalCount), $"重新评判 {value.DoneCount} / {value.TotalCount} 个文件");
    }
}
