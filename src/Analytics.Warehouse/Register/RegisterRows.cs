using Analytics.Warehouse.Connections;
using Microsoft.EntityFrameworkCore;

namespace Analytics.Warehouse.Register;

/// <summary>Writes rows of the register, also where the database is away for half a minute.</summary>
internal sealed class RegisterRows(IDbContextFactory<RegisterContext> contexts, WarehouseConnections connections, TimeProvider time)
{
    private readonly Retry _retry = new(connections, time);

    /// <summary>Adds a row.</summary>
    /// <typeparam name="TRow">An entity of the register.</typeparam>
    /// <param name="make">Makes the row, anew for each try.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The row, with its key.</returns>
    public Task<TRow> AddAsync<TRow>(Func<TRow> make, CancellationToken cancellationToken)
        where TRow : class => _retry.RunAsync(
        async token =>
        {
            await using var context = await contexts.CreateDbContextAsync(token);
            var row = make();
            context.Add(row);
            await context.SaveChangesAsync(token);
            return row;
        },
        cancellationToken);

    /// <summary>Writes all that a row holds by now.</summary>
    /// <param name="row">A row that is there.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task UpdateAsync(object row, CancellationToken cancellationToken) => _retry.RunAsync(
        async token =>
        {
            await using var context = await contexts.CreateDbContextAsync(token);
            context.Update(row);
            return await context.SaveChangesAsync(token);
        },
        cancellationToken);
}
