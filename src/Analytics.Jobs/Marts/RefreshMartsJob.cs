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
                report.At(0, "正在刷新数据集市");
                await refresher.RefreshAsync(new ReportedProgress(report), token);
                return "数据集市已刷新。";
            },
            cancellationToken);

    /// <summary>Passes the refresher's progress on; each mart that is done is a line of the log.</summary>
    private sealed class ReportedProgress(RunReport report) : IProgress<MartProgress>
    {
        public void Report(MartProgress value)
        {
            var message = $"{value.Mart ?? "数据集市"} {value.DoneCount} / {value.TotalCount}";
            report.At(value.DoneCount * 100 / Math.Max(1, value.TotalCount), message);
            report.Say(message);
        }
    }
}
