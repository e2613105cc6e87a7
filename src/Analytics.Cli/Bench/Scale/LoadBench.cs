using System.Diagnostics;
using Analytics.Warehouse.Backups;

namespace Analytics.Cli.Bench.Scale;

/// <summary>How fast forms that are read go into the warehouse, beside a plain copy of their indicator rows.</summary>
/// <param name="output">Where to.</param>
/// <param name="settings">Stages on the database of the settings; only its server is used.</param>
internal sealed class LoadBench(TextWriter output, IServiceProvider settings)
{
    private const double TargetRowsPerSecond = 100_000;

    private const string Keys =
        """
        create schema peer;
        create table peer.fact_indicator_result (like warehouse.fact_indicator_result including all);
        alter table peer.fact_indicator_result add foreign key (form_key) references warehouse.fact_evaluation;
        """;

    /// <summary>Measures.</summary>
    /// <param name="indicatorRows">Indicator rows to load.</param>
    /// <param name="cancellationToken">Ends the measurement; the database is dropped all the same.</param>
    public async Task<int> RunAsync(long indicatorRows, CancellationToken cancellationToken)
    {
        BenchMachine.Print(output);
        await using var warehouse = await ScratchWarehouse.CreateAsync(settings, cancellationToken);
        var load = await CityLoad.RunAsync(warehouse.Services, indicatorRows, cancellationToken);
        await output.WriteLineAsync($"装载：{load.Files:N0} 个文件，{load.Forms:N0} 份表，{load.IndicatorRows:N0} 行指标；连同原件、原文、读数、资金、问题、来源行号，逐批提交");
        var elapsed = Math.Max(load.Elapsed.TotalSeconds, 0.001);
        Print(new("装载（全部内容）", load.IndicatorRows / elapsed, "行指标/秒", TargetRowsPerSecond, IsMoreBetter: true));
        Print(new("", load.Forms / elapsed, "份表/秒"));
        if (warehouse.Database.HasPsql)
            await PrintPeerAsync(warehouse, load, cancellationToken);
        return ExitStatus.Done;
    }

    private async Task PrintPeerAsync(ScratchWarehouse warehouse, CityLoad load, CancellationToken cancellationToken)
    {
        var rows = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            await warehouse.Database.RunPsqlAsync($"{Keys}\n\\copy warehouse.fact_indicator_result to '{rows}' (format binary)\n", cancellationToken);
            var copying = Stopwatch.StartNew();
            await warehouse.Database.RunPsqlAsync($"\\copy peer.fact_indicator_result from '{rows}' (format binary)\n", cancellationToken);
            Print(new("对照：psql \\copy 同样的指标行（只有这一张表）", load.IndicatorRows / copying.Elapsed.TotalSeconds, "行指标/秒"));
        }
        catch (BackupException exception)
        {
            await output.WriteLineAsync($"对照：无（{exception.Message}）");
        }
        finally
        {
            File.Delete(rows);
        }
    }

    private void Print(Figure figure) => output.WriteLine(figure);
}
