using System.Data.Common;
using Analytics.Warehouse.Register;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Analytics.Jobs.Runs;

/// <summary>Closes, at every start, the runs of a program that ended before they did.</summary>
internal sealed class InterruptedRuns(JobRuns runs, TimeProvider time, ILogger<InterruptedRuns> logger) : BackgroundService
{
    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(5);

    private readonly DateTime _startedAt = time.GetUtcNow().UtcDateTime;

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                var count = await runs.CloseInterruptedAsync(_startedAt, "程序中断，没有运行完。", stoppingToken);
                if (count > 0)
                    logger.LogWarning("上次退出时有 {Count} 个任务没有运行完，已记为失败。", count);
                return;
            }
            catch (Exception exception) when (exception is DbException || exception.InnerException is DbException)
            {
                await Task.Delay(RetryAfter, time, stoppingToken);
            }
        }
    }
}
