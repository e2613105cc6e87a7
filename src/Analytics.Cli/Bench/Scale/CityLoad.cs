using System.Diagnostics;
using Analytics.Ingestion;
using Analytics.Warehouse.Loading;
using Analytics.Warehouse.Register;
using Microsoft.Extensions.DependencyInjection;

namespace Analytics.Cli.Bench.Scale;

/// <summary>What a load of the bench's city took.</summary>
/// <param name="Files">Files loaded.</param>
/// <param name="Forms">Forms in them.</param>
/// <param name="IndicatorRows">Indicator rows in these.</param>
/// <param name="Elapsed">Time spent loading, without the making of the city.</param>
internal sealed record CityLoad(int Files, int Forms, long IndicatorRows, TimeSpan Elapsed)
{
    // As many as an import has ready at the most.
    private const int FilesAtOnce = 200;

    /// <summary>Loads a city as an import does, one transaction for as many files as are ready.</summary>
    /// <param name="stages">The stages of the warehouse to fill.</param>
    /// <param name="indicatorRows">Indicator rows at the least.</param>
    /// <param name="cancellationToken">Ends the load.</param>
    public static async Task<CityLoad> RunAsync(IServiceProvider stages, long indicatorRows, CancellationToken cancellationToken)
    {
        var city = BenchCity.Read(stages.GetRequiredService<FormImporter>(), cancellationToken);
        var runs = stages.GetRequiredService<ImportRuns>();
        var loader = stages.GetRequiredService<FormLoader>();
        var run = await runs.StartAsync(ImportSource.CommandLine, Environment.UserName, cancellationToken);
        var (files, forms, rows) = (0, 0, 0L);
        var loading = new Stopwatch();
        foreach (var batch in city.FilesOf(indicatorRows).Chunk(FilesAtOnce))
        {
            loading.Start();
            await loader.LoadAsync(batch, run, cancellationToken);
            loading.Stop();
            files += batch.Length;
            forms += batch.Sum(file => file.Document.Forms.Count);
            rows += batch.Sum(BenchCity.RowsOf);
            await Console.Error.WriteAsync($"\r已装载 {rows} / {indicatorRows} 行指标");
        }

        await Console.Error.WriteLineAsync();
        await runs.FinishAsync(run, cancellationToken);
        return new(files, forms, rows, loading.Elapsed);
    }
}
