using Analytics.Warehouse.Connections;
using Microsoft.EntityFrameworkCore;

namespace Analytics.Warehouse.Register;

/// <summary>The register of imports.</summary>
/// <remarks>A run begins and ends also where the database is away for half a minute.</remarks>
public sealed class ImportRuns
{
    private readonly IDbContextFactory<RegisterContext> _contexts;
    private readonly RegisterRows _rows;
    private readonly TimeProvider _time;

    internal ImportRuns(IDbContextFactory<RegisterContext> contexts, WarehouseConnections connections, TimeProvider time)
    {
        _contexts = contexts;
        _rows = new(contexts, connections, time);
        _time = time;
    }

    /// <summary>Begins a run.</summary>
    /// <param name="source">By which way the files came in.</param>
    /// <param name="requestedBy">Sign-in name of the person who asked for it; null where no person did.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The run, with its key.</returns>
    public Task<ImportRun> StartAsync(ImportSource source, string? requestedBy, CancellationToken cancellationToken) => _rows.AddAsync(
        () => new ImportRun { Source = source, RequestedBy = requestedBy, StartedAt = _time.GetUtcNow().UtcDateTime },
        cancellationToken);

    /// <summary>Whether anything was ever imported, or tried to be.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>False for a register that is still empty.</returns>
    public async Task<bool> HasAnyAsync(CancellationToken cancellationToken)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        return await context.ImportRuns.AnyAsync(cancellationToken);
    }

    /// <summary>Ends a run.</summary>
    public Task FinishAsync(ImportRun run, CancellationToken cancellationToken)
    {
        run.FinishedAt = _time.GetUtcNow().UtcDateTime;
        return _rows.UpdateAsync(run, cancellationToken);
    }
}
