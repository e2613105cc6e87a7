using System.Diagnostics;
using Analytics.Reports.Documents;
using Analytics.Reports.Sheets;

namespace Analytics.Cli.Bench.Paper;

/// <summary>The export of a long list: how long it takes and how much memory it needs.</summary>
/// <param name="Rows">Rows of the list.</param>
/// <param name="Seconds">Time from the rows to the file.</param>
/// <param name="MostBytes">What the process grew by while it was made, at the most.</param>
/// <param name="FileBytes">Size of the file.</param>
internal sealed record LargeSheet(int Rows, double Seconds, long MostBytes, int FileBytes)
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(20);

    /// <summary>A list as long as wanted: the rows of a query, again and again.</summary>
    /// <param name="rows">The rows; at least one.</param>
    /// <param name="count">How many are wanted.</param>
    public static IReadOnlyList<TRow> Lengthened<TRow>(IReadOnlyList<TRow> rows, int count) =>
        [.. Enumerable.Range(0, count).Select(index => rows[index % rows.Count])];

    /// <summary>Exports and measures.</summary>
    /// <param name="table">Makes the table; its time and its memory are part of the export.</param>
    /// <param name="time">When the file is made.</param>
    public static async Task<LargeSheet> MeasureAsync(Func<ReportTable> table, DateTimeOffset time)
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        using var process = Process.GetCurrentProcess();
        var before = process.WorkingSet64;
        var most = before;
        using var ended = new CancellationTokenSource();
        var looking = Task.Run(
            async () =>
            {
                while (!ended.IsCancellationRequested)
                {
                    process.Refresh();
                    most = Math.Max(most, process.WorkingSet64);
                    await Task.Delay(BetweenLooks, CancellationToken.None);
                }
            },
            CancellationToken.None);
        var watch = Stopwatch.StartNew();
        var made = table();
        var file = SheetExport.Write(new() { Title = made.Title, Scope = [], MadeAt = time, Tables = [made] });
        var seconds = watch.Elapsed.TotalSeconds;
        await ended.CancelAsync();
        await looking;
        return new(made.Rows.Count, seconds, most - before, file.Length);
    }
}
