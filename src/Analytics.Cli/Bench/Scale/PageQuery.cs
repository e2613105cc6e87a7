namespace Analytics.Cli.Bench.Scale;

/// <summary>A query as a page runs it.</summary>
/// <param name="Name">Page and part of it.</param>
/// <param name="RunAsync">Runs it once.</param>
internal sealed record PageQuery(string Name, Func<CancellationToken, Task> RunAsync);
