using Microsoft.EntityFrameworkCore;

namespace Analytics.Warehouse.Register;

/// <summary>The register of imports.</summary>
public sealed class ImportRuns(IDbContextFactory<RegisterContext> contexts, TimeProvider time)
{
    /// <summary>Begins a run.</summary>
    /// <param name="source">By which way the files came in.</param>
    /// <param name="requestedBy">Sign-in name of the person who asked for it; null where no person did.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The run, with its key.</returns>
    public async Task<ImportRun> StartAsync(ImportSource source, string? requestedBy, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var run = new ImportRun { Source = source, RequestedBy = requestedBy, StartedAt = time.GetUtcNow().UtcDateTime };
        context.Add(run);
        await context.SaveChangesAsync(cancellationToken);
        return run;
    }

    /// <summary>Whether anything was ever imported, or tried to be.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>False for a register that is still empty.</returns>
    public async Task<bool> HasAnyAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.ImportRuns.AnyAsync(cancellationToken);
    }

    /// <summary>Ends a run.</summary>
    public async Task FinishAsync(ImportRun run, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        context.Attach(run);
        run.FinishedAt = time.GetUtcNow().UtcDateTime;
        await context.SaveChangesAsync(cancellationToken);
    }
}
