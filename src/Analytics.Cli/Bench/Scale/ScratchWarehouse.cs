using Analytics.Warehouse.Connections;
using Analytics.Warehouse.Queries.Scope;
using Analytics.Warehouse.Schema;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Analytics.Cli.Bench.Scale;

/// <summary>All stages on a database of their own, beside the one that the settings name and dropped at the end.</summary>
internal sealed class ScratchWarehouse : IAsyncDisposable
{
    private readonly ServiceProvider _stages;
    private readonly AsyncServiceScope _bureau;

    private ScratchWarehouse(ScratchDatabase database)
    {
        Database = database;
        _stages = Stages.CreateOn(database.ConnectionString);
        _bureau = _stages.CreateAsyncScope();
        Services.GetRequiredService<Viewer>().IsBureau();
    }

    /// <summary>The database.</summary>
    public ScratchDatabase Database { get; }

    /// <summary>The stages, with the queries as the bureau runs them.</summary>
    public IServiceProvider Services => _bureau.ServiceProvider;

    /// <summary>Creates the database with the schema of this build.</summary>
    /// <param name="settings">Stages on the database of the settings.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public static async Task<ScratchWarehouse> CreateAsync(IServiceProvider settings, CancellationToken cancellationToken)
    {
        var warehouse = new ScratchWarehouse(new(settings.GetRequiredService<IOptions<WarehouseOptions>>().Value));
        try
        {
            await warehouse.Services.GetRequiredService<SchemaMigrator>().MigrateAsync(cancellationToken);
            return warehouse;
        }
        catch
        {
            await warehouse.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _bureau.DisposeAsync();
        await _stages.DisposeAsync();
        await Database.DisposeAsync();
    }
}
