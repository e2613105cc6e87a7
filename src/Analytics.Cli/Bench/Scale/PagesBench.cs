using System.Diagnostics;
using System.Globalization;
using Analytics.Cli.Commands;

namespace Analytics.Cli.Bench.Scale;

/// <summary>How long the queries of the pages take, one after the other, from the call to the last row.</summary>
/// <param name="output">Where to.</param>
/// <param name="stages">The queries on the warehouse to be measured; it is only read.</param>
internal sealed class PagesBench(TextWriter output, IServiceProvider stages)
{
    private const double Target = 15;
    private const double Median = 0.5;
    private const double Most = 0.95;
    private const int WarmUps = 2;

    private static readonly string[] Head = ["查询", "中位数", "p95", ""];

    /// <summary>Measures all queries.</summary>
    /// <param name="times">How often each is run.</param>
    /// <param name="cancellationToken">Ends the measurement.</param>
    public async Task<int> RunAsync(int times, CancellationToken cancellationToken)
    {
        BenchMachine.Print(output);
        if (await PageSubject.ChooseAsync(stages, cancellationToken) is not { } subject)
        {
            await Console.Error.WriteLineAsync("库中还没有可以汇总的表。请先用 ./analytics import 导入，再测一次；或用 --rows 在临时数据库中测量。");
            return ExitStatus.WrongUsage;
        }

        await output.WriteLineAsync($"每个查询运行 {times} 次（另先运行 {WarmUps} 次），毫秒；目标 p95 ≤ {Target}，超出的以 ← 标出");
        var rows = new List<string[]> { Head };
        var slowest = new List<double>();
        foreach (var query in new PageQueries(stages, subject).All())
        {
            var taken = await MeasureAsync(query, times, cancellationToken);
            var most = Percentiles.Of(taken, Most);
            slowest.Add(most);
            rows.Add([query.Name, Written(Percentiles.Of(taken, Median)), Written(most), most > Target ? "←" : ""]);
        }

        TextTable.Print(rows, output);
        await output.WriteLineAsync(new Figure("超出目标的查询", slowest.Count(most => most > Target), $"个，共 {slowest.Count} 个", 0).ToString());
        return ExitStatus.Done;
    }

    private static async Task<List<double>> MeasureAsync(PageQuery query, int times, CancellationToken cancellationToken)
    {
        for (var run = 0; run < WarmUps; run++)
            await query.RunAsync(cancellationToken);
        var taken = new List<double>(times);
        for (var run = 0; run < times; run++)
        {
            var watch = Stopwatch.StartNew();
            await query.RunAsync(cancellationToken);
            taken.Add(watch.Elapsed.TotalMilliseconds);
        }

        return taken;
    }

    private static string Written(double milliseconds) => milliseconds.ToString("0.0", CultureInfo.InvariantCulture);
}
