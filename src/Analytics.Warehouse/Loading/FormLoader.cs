using System.Data.Common;
using Analytics.Domain.Checks;
using Analytics.Warehouse.Connections;
using Analytics.Warehouse.Register;
using Microsoft.Extensions.Logging;

namespace Analytics.Warehouse.Loading;

/// <summary>Loads files that were read and judged: their bytes, their text, their forms and the facts of these.</summary>
/// <remarks>
/// Several files go in with one transaction, each keyed by the hash of its content: a file is in the warehouse with all its rows or
/// with none, and whoever loads a content second finds it there.
/// </remarks>
public sealed class FormLoader
{
    private readonly WarehouseConnections _connections;
    private readonly FormJudge _judge;
    private readonly TimeProvider _time;
    private readonly ILogger<FormLoader> _logger;

    internal FormLoader(WarehouseConnections connections, FormJudge judge, TimeProvider time, ILogger<FormLoader> logger)
    {
        _connections = connections;
        _judge = judge;
        _time = time;
        _logger = logger;
    }

    /// <summary>Loads files in the order in which they came in.</summary>
    /// <param name="files">The files; one content may come several times.</param>
    /// <param name="run">The run that they came with.</param>
    /// <param name="cancellationToken">Ends the load; nothing of the files stays behind.</param>
    /// <returns>What became of each, in their order.</returns>
    public async Task<IReadOnlyList<LoadOutcome>> LoadAsync(IReadOnlyList<ReadFile> files, ImportRun run, CancellationToken cancellationToken)
    {
        var outcomes = await LoadTogetherAsync(files, run, cancellationToken);
        foreach (var outcome in outcomes)
            _logger.LogInformation("{File}：{Outcome}，{Message}", outcome.FileName, outcome.Kind.ToCode(), outcome.Message);
        return outcomes;
    }

    private async Task<IReadOnlyList<LoadOutcome>> LoadTogetherAsync(IReadOnlyList<ReadFile> files, ImportRun run, CancellationToken cancellationToken)
    {
        try
        {
            return await new Retry(_connections, _time).RunAsync(token => LoadOnceAsync(files, run.ImportRunId, token), cancellationToken);
        }
        catch (DbException exception) when (files.Count > 1 && !_connections.Engine.IsTransient(exception))
        {
            // What the database cannot take of one file keeps the others out only for this try.
            _logger.LogWarning(exception, "{Count} files could not be loaded together; they are loaded one by one", files.Count);
            var outcomes = new List<LoadOutcome>();
            foreach (var file in files)
                outcomes.AddRange(await LoadTogetherAsync([file], run, cancellationToken));
            return outcomes;
        }
    }

    private async Task<IReadOnlyList<LoadOutcome>> LoadOnceAsync(IReadOnlyList<ReadFile> files, long importRunId, CancellationToken cancellationToken)
    {
        var now = _time.GetUtcNow().UtcDateTime;
        var entries = files.Select(file => new FileEntry(file, importRunId, now)).ToList();
        await using var connection = await _connections.OpenAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);

        // Of two loaders with the same new content, the second fails on the key of the first, tries again, and then finds it present.
        var present = await PresentAsync(entries.Select(entry => entry.Sha256), transaction, cancellationToken);
        var fresh = entries.Where(entry => !present.Contains(entry.Sha256)).DistinctBy(entry => entry.Sha256, StringComparer.Ordinal).ToList();
        var forms = await AddAsync(fresh, transaction, cancellationToken);
        var loaded = fresh.ToHashSet();
        var outcomes = new List<LoadOutcome>();
        foreach (var entry in entries)
        {
            outcomes.Add(loaded.Contains(entry)
                ? entry.Loaded([.. forms[entry.Sha256]])
                : await new PresentContent(_connections, _judge, transaction, entry).RenewAsync(cancellationToken));
        }

        await _connections.Engine.CopyAsync(
            transaction, "register.import_outcome", FileTables.Outcome, [.. entries.Zip(outcomes)], cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return outcomes;
    }

    private async Task<HashSet<string>> PresentAsync(IEnumerable<string> contents, DbTransaction transaction, CancellationToken cancellationToken) =>
        (await ValueList.QueryAsync<string>(
            _connections, transaction, contents, list => $"select sha256 from register.received_file where sha256 in ({list})", cancellationToken))
        .ToHashSet(StringComparer.Ordinal);

    private async Task<ILookup<string, FormEntry>> AddAsync(
        IReadOnlyList<FileEntry> files, DbTransaction transaction, CancellationToken cancellationToken)
    {
        if (files.Count == 0)
            return Array.Empty<FormEntry>().ToLookup(form => form.Sha256, StringComparer.Ordinal);

        var engine = _connections.Engine;
        var contents = files.Select(file => (File: file, Bytes: file.BytesWithin(_connections.Options.LargestStoredBytes)));
        var readable = files.Where(file => !file.IsRejected).ToList();

        // In the order of their keys, so that two loaders of the same files do not wait for each other in a circle.
        await engine.CopyAsync(
            transaction, "register.received_file", FileTables.File, [.. files.OrderBy(file => file.Sha256, StringComparer.Ordinal)], cancellationToken);
        await engine.CopyAsync(transaction, "register.received_name", FileTables.Name, files, cancellationToken);
        await engine.CopyAsync(
            transaction, "register.received_content", FileTables.Content, [.. contents.Where(content => content.Bytes is not null)], cancellationToken);
        await engine.CopyAsync(transaction, "staging.document_text", FileTables.Text, readable, cancellationToken);
        var forms = await new FormFacts(_connections, _judge, transaction).AddAsync(
            [.. readable.Select(file => (file.Sha256, file.Document.Forms))], files[0].ReceivedAt, cancellationToken);
        return forms.ToLookup(form => form.Sha256, StringComparer.Ordinal);
    }
}
