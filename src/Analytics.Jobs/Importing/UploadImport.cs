using System.Runtime.CompilerServices;
using Analytics.Jobs.Marts;
using Analytics.Warehouse.Loading;
using Analytics.Warehouse.Register;
using Quartz;

namespace Analytics.Jobs.Importing;

/// <summary>Takes in the files of a person's upload, by the one way in; then writes the upload down and asks for the marts to be refreshed.</summary>
public sealed class UploadImport
{
    private readonly FileImport _import;
    private readonly AuditLog _audit;
    private readonly ISchedulerFactory _schedulers;

    internal UploadImport(FileImport import, AuditLog audit, ISchedulerFactory schedulers)
    {
        _import = import;
        _audit = audit;
        _schedulers = schedulers;
    }

    /// <summary>Imports the files one after the other.</summary>
    /// <param name="paths">The files.</param>
    /// <param name="requestedBy">Sign-in name of the person, who has been checked to be allowed to.</param>
    /// <param name="cancellationToken">Ends the import after the file under way; what was imported stays, is written down and counts.</param>
    /// <returns>The outcome of each file, in order, as soon as it is there.</returns>
    public async IAsyncEnumerable<FileOutcome> RunAsync(
        IReadOnlyList<string> paths, string requestedBy, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var counts = new Dictionary<LoadOutcomeKind, int>();
        try
        {
            await foreach (var outcome in _import.RunAsync(paths, ImportSource.Upload, requestedBy, cancellationToken))
            {
                counts[outcome.Kind] = counts.GetValueOrDefault(outcome.Kind) + 1;
                yield return outcome;
            }
        }
        finally
        {
            await FollowAsync(paths, requestedBy, counts);
        }
    }

    private async Task FollowAsync(IReadOnlyList<string> paths, string requestedBy, Dictionary<LoadOutcomeKind, int> counts)
    {
        var subject = paths.Count == 1 ? Path.GetFileName(paths[0]) : $"{Path.GetFileName(paths[0])} 等 {paths.Count} 个文件";
        await _audit.AppendAsync(AuditKind.Uploaded, requestedBy, subject, ImportSummary.Describe(counts), counts.Values.Sum());
        if (counts.Keys.Any(kind => kind is LoadOutcomeKind.Imported or LoadOutcomeKind.NeedsReview))
        {
            var scheduler = await _schedulers.GetScheduler();
            await scheduler.TriggerJob(new JobKey(RefreshMartsJob.Name));
        }
    }
}
