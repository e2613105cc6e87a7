namespace Analytics.Warehouse.Connections;

/// <summary>Repeats work that a lost connection, a deadlock, a restarting server or a worker on the same rows broke off.</summary>
/// <remarks>The work must leave nothing behind when it fails: it is one transaction.</remarks>
internal sealed class Retry(WarehouseConnections connections, TimeProvider time)
{
    // Whoever came first has committed by then, so the next try sees its rows; a conflict that stays is a bug.
    private const int ConflictTries = 3;

    // Long enough together to sit out a server that is away for half a minute.
    private static readonly TimeSpan[] Pauses =
    [
        TimeSpan.FromMilliseconds(100), TimeSpan.FromMilliseconds(400), TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2),
        TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(15), TimeSpan.FromSeconds(15),
    ];

    /// <summary>Runs the work until it succeeds, fails for good, or the pauses are used up.</summary>
    public async Task<TResult> RunAsync<TResult>(Func<CancellationToken, Task<TResult>> work, CancellationToken cancellationToken)
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                return await work(cancellationToken);
            }
            catch (Exception exception) when (IsWorthAnotherTry(exception, attempt))
            {
                await Task.Delay(Pauses[attempt], time, cancellationToken);
            }
        }
    }

    // EF Core wraps what the engine says.
    private bool IsWorthAnotherTry(Exception exception, int attempt) =>
        CausesOf(exception).Any(connections.Engine.IsTransient) ? attempt < Pauses.Length
        : connections.Engine.IsUniqueViolation(exception) && attempt < ConflictTries;

    private static IEnumerable<Exception> CausesOf(Exception exception)
    {
        for (Exception? cause = exception; cause is not null; cause = cause.InnerException)
            yield return cause;
    }
}
