using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using Analytics.DatabaseTests.Support;
using Analytics.Samples;
using Analytics.UnitTests;
using Dapper;

namespace Analytics.DatabaseTests.Survival;

public sealed class KilledImportTests : IDisposable
{
    // What a form says does not depend on the keys that it happens to get.
    private static readonly string[] Contents =
    [
        "select sha256, outcome, form_count from register.received_file order by sha256",
        "select sha256, first_name from register.received_file order by sha256",
        "select sha256, line_count from staging.document_text order by sha256",
        """
        select sha256, form_index, line, fiscal_year, printed_score, recomputed_score, executed_yuan, version_number, is_current, needs_review
        from warehouse.fact_evaluation order by sha256, form_index
        """,
        """
        select evaluation.sha256, evaluation.form_index, part.funding_index, part.line, part.executed_yuan
        from warehouse.fact_funding part join warehouse.fact_evaluation evaluation on evaluation.form_key = part.form_key
        order by evaluation.sha256, evaluation.form_index, part.funding_index
        """,
        """
        select evaluation.sha256, evaluation.form_index, part.indicator_index, part.line, part.weight, part.printed_score, part.reason_hash
        from warehouse.fact_indicator_result part join warehouse.fact_evaluation evaluation on evaluation.form_key = part.form_key
        order by evaluation.sha256, evaluation.form_index, part.indicator_index
        """,
        """
        select evaluation.sha256, evaluation.form_index, part.finding_index, part.finding_hash, part.state
        from warehouse.fact_finding part join warehouse.fact_evaluation evaluation on evaluation.form_key = part.form_key
        order by evaluation.sha256, evaluation.form_index, part.finding_index
        """,
    ];

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(20);
    private static readonly SampleRequest City = new(20, 2023, 2024, 5, [SampleFormat.Txt]);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("analytics-killed-");
    private readonly DirectoryInfo _home = Directory.CreateTempSubdirectory("analytics-killed-home-");

    public void Dispose()
    {
        _folder.Delete(recursive: true);
        _home.Delete(recursive: true);
    }

    [Theory, OnPostgreSql, OnSqlServer]
    public async Task An_import_killed_again_and_again_ends_with_the_tables_of_one_that_nobody_disturbed(TestEngine engine)
    {
        await SampleFolder.WriteAsync(City, _folder.FullName, progress: null, CancellationToken.None);
        File.Delete(Path.Combine(_folder.FullName, "truth.json"));
        File.Delete(Path.Combine(_folder.FullName, "continuity.json"));
        var fileCount = _folder.GetFiles().Length;
        await using var disturbed = await TestDatabase.MigratedAsync(engine);
        await using var undisturbed = await TestDatabase.MigratedAsync(engine);

        var killed = 0;
        for (var kill = 0; kill < Endurance.Kills; kill++)
        {
            // At any moment between the first file and the last that this round would bring.
            var present = await disturbed.CountAsync("register.received_file");
            killed += await KillAsync(disturbed, present + RandomNumberGenerator.GetInt32(Math.Max(1, (fileCount - present) / 2))) ? 1 : 0;
            await disturbed.AssertChecksHoldAsync();
        }

        await ImportAsync(disturbed);
        await ImportAsync(undisturbed);

        Assert.True(killed > 0, "No import was killed, so nothing was tried.");
        Assert.Equal(fileCount, await undisturbed.CountAsync("register.received_file"));
        foreach (var content in Contents)
            Assert.Equal(await RowsOfAsync(undisturbed, content), await RowsOfAsync(disturbed, content));
        await disturbed.AssertChecksHoldAsync();
    }

    private async Task<bool> KillAsync(TestDatabase database, int whenSoManyFilesAreThere)
    {
        using var process = Start(database);
        var watch = Stopwatch.StartNew();
        while (!process.HasExited && watch.Elapsed < Patience && await database.CountAsync("register.received_file") <= whenSoManyFilesAreThere)
            await Task.Delay(BetweenLooks);
        var isUnderWay = !process.HasExited;
        if (isUnderWay)
            process.Kill();
        await process.WaitForExitAsync();
        return isUnderWay;
    }

    private async Task ImportAsync(TestDatabase database)
    {
        using var process = Start(database);
        using var patience = new CancellationTokenSource(Patience);
        await process.WaitForExitAsync(patience.Token);

        // 1 says that some forms are to be reviewed.
        Assert.InRange(process.ExitCode, 0, 1);
    }

    private Process Start(TestDatabase database)
    {
        var start = new ProcessStartInfo("/bin/sh", ["-c", "exec dotnet \"$0\" import \"$1\" >/dev/null 2>&1", Program(), _folder.FullName]);
        start.Environment["Warehouse__Engine"] = database.Engine.ToString();
        start.Environment["ConnectionStrings__Warehouse"] = database.ConnectionString;
        start.Environment["ANALYTICS_HOME"] = _home.FullName;
        return Process.Start(start)!;
    }

    private static string Program()
    {
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Name;
        return Path.Combine(Repository.Root, "artifacts", "bin", "Analytics.Cli", configuration, "Analytics.Cli.dll");
    }

    private static async Task<List<string>> RowsOfAsync(TestDatabase database, string sql)
    {
        await using var connection = await database.Connections.OpenAsync(CancellationToken.None);
        return (await connection.QueryAsync(sql)).Select(row => string.Join('|', ((IDictionary<string, object?>)row).Values
            .Select(value => Convert.ToString(value, CultureInfo.InvariantCulture)))).ToList();
    }
}
