using Analytics.Jobs.Runs;
using Analytics.Warehouse.Marts;
using Quartz;

namespace Analytics.Jobs.Marts;

/// <summary>Brings the marts up to date with the facts.</summary>
[DisallowConcurrentExecution]
internal sealed class RefreshMartsJob(MartRefresher refresher, RecordedRun recordedRun) : IJob
{
    /// <summary>Name of the job in the register and in the scheduler.</summary>
    public const string Name = "refresh-marts";

    /// <inheritdoc />
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) =>
        await recordedRun.ExecuteAsync(
            Name,
            context,
            async (report, token) =>
            {
                await report(0, "正在刷新数据集市");
                await refresher.RefreshAsync(new ReportedProgress(context), token);
                return "数据集市已刷新。";
            },
            cancellationToken);

    /// <summary>Passes the refresher's progress on to the scheduler, which writes it at most once a second.</summary>
    private sealed class ReportedProgress(IJobExecutionContext context) : IProgress<MartProgress>
    {
        public void Report(MartProgress value) =>
            context.ReportProgress(value.DoneCount * 100 / Math.Max(1, value.TotalCount), $"{value.Mart ?? "数据集市"} {value.DoneCount} / {value.TotalCount}");
    }
}
