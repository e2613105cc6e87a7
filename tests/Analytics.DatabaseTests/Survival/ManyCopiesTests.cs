using System.Globalization;
using Analytics.DatabaseTests.Support;
using Analytics.Ingestion;
using Analytics.Jobs.Importing;
using Analytics.UnitTests;
using Analytics.Warehouse.Loading;
using Analytics.Warehouse.Register;

namespace Analytics.DatabaseTests.Survival;

public sealed class ManyCopiesTests : IDisposable
{
    private const int Copies = 100;
    private const int Folders = 7;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("analytics-copies-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory, OnPostgreSql, OnSqlServer]
    public async Task The_same_file_a_hundred_times_under_other_names_and_in_other_folders_is_one_document_with_one_set_of_facts(TestEngine engine)
    {
        await using var database = await TestDatabase.MigratedAsync(engine);
        var content = await File.ReadAllBytesAsync(Path.Combine(Repository.Root, "tests", "TestData", "samples", "云溪市教育局2023.txt"));
        for (var copy = 0; copy < Copies; copy++)
        {
            var folder = _folder.CreateSubdirectory(string.Create(CultureInfo.InvariantCulture, $"{copy % Folders}"));
            await File.WriteAllBytesAsync(Path.Combine(folder.FullName, string.Create(CultureInfo.InvariantCulture, $"第{copy}份.txt")), content);
        }

        var import = new FileImport(FormImporter.CreateDefault(), database.Get<FormLoader>(), database.Get<ImportRuns>());
        var outcomes = await import.RunAsync(FolderFiles.In(_folder.FullName), ImportSource.Inbox, null, CancellationToken.None).ToListAsync();
        var again = await import.RunAsync(FolderFiles.In(_folder.FullName), ImportSource.Inbox, null, CancellationToken.None).ToListAsync();

        Assert.Equal(LoadOutcomeKind.Imported, outcomes[0].Kind);
        Assert.Equal(Copies - 1, outcomes.Count(outcome => outcome.Kind == LoadOutcomeKind.AlreadyImported));
        Assert.All(again, outcome => Assert.Equal(LoadOutcomeKind.AlreadyImported, outcome.Kind));
        Assert.Equal(1, await database.CountAsync("register.received_file"));
        Assert.Equal(1, await database.CountAsync("register.received_content"));
        Assert.Equal(1, await database.CountAsync("staging.document_text"));
        Assert.Equal(Copies, await database.CountAsync("register.received_name"));
        Assert.Equal(outcomes[0].FormCount, await database.CountAsync("warehouse.fact_evaluation"));
        Assert.Equal(1, await database.ScalarAsync<int>("select max(version_number) from warehouse.fact_evaluation"));
        await database.AssertChecksHoldAsync();
    }
}
