using Analytics.Jobs.Marts;
using Analytics.Jobs.Runs;
using Analytics.Warehouse.Loading;
using Analytics.Warehouse.Register;
using Microsoft.Extensions.Logging;
using Quartz;

namespace Analytics.Jobs.Importing;

/// <summary>Takes in what lies in the inbox folder, then asks for the marts to be refreshed.</summary>
/// <remarks>A file leaves the inbox only after its load has committed; one that is met again is already imported.</remarks>
[DisallowConcurrentExecution]
internal sealed class InboxJob(Inbox inbox, FileImport import, RecordedRun recordedRun, ILogger<InboxJob> logger) : IJob
{
    /// <summary>Name of the job in the register and in the scheduler.</summary>
    public const string Name = "inbox";

    /// <inheritdoc />
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        var files = inbox.FindSettledFiles();
        if (files.Count == 0)
            return;

        await recordedRun.ExecuteAsync(Name, context, (report, token) => TakeInAsync(files, report, token), cancellationToken);
        await context.Scheduler.TriggerJob(new JobKey(RefreshMartsJob.Name), cancellationToken);
    }

    private async Task<string> TakeInAsync(IReadOnlyList<string> files, RunReport report, CancellationToken cancellationToken)
    {
        var counts = new Dictionary<LoadOutcomeKind, int>();
        var done = 0;
        await foreach (var outcome in import.RunAsync(files, ImportSource.Inbox, requestedBy: null, cancellationToken))
        {
            counts[outcome.Kind] = counts.GetValueOrDefault(outcome.Kind) + 1;
            inbox.PutAway(outcome);
            if (outcome.Kind is LoadOutcomeKind.Rejected or LoadOutcomeKind.NeedsReview)
                report.Say($"{ImportSummary.NameOf(outcome.Kind)}：{outcome.Message}");
            if (outcome.Kind == LoadOutcomeKind.Rejected)
                logger.LogWarning("{Message}", outcome.Message);
            done++;
            report.At(done * 100 / files.Count, $"已处理 {done} / {files.Count} 个文件");
        }

        return ImportSummary.Describe(counts);
    }
}
