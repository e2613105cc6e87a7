using Analytics.DatabaseTests.Support;
using Analytics.Warehouse.Backups;
using Analytics.Warehouse.Queries.Filing;

namespace Analytics.DatabaseTests.Backups;

// A SQL Server writes and reads backups on its own machine, where a test cannot see them.
public sealed class WarehouseBackupTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("analytics-backup-");

    private FileInfo File => new(Path.Combine(_folder.FullName, "城市.backup"));

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory, OnPostgreSql]
    public async Task What_was_backed_up_is_all_there_again_and_what_came_later_is_gone(TestEngine engine)
    {
        await using var database = await TestDatabase.MigratedAsync(engine);
        await new InventedCity().LoadIntoAsync(database);
        var before = await database.Get<YearSummaryQuery>().RunAsync(2024, CancellationToken.None);
        var files = await database.CountAsync("register.received_content");
        await database.Get<WarehouseBackup>().WriteAsync(File, CancellationToken.None);
        await database.LoadAsync(InventedDocument.Of("later.txt", new InventedForm { Project = "后来的" }.Judged()));
        await database.RefreshAsync();

        await database.Get<WarehouseBackup>().RestoreAsync(File, CancellationToken.None);

        Assert.Equal(before, await database.Get<YearSummaryQuery>().RunAsync(2024, CancellationToken.None));
        Assert.Equal(files, await database.CountAsync("register.received_content"));
        await database.AssertChecksHoldAsync();
        await database.LoadAsync(InventedDocument.Of("again.txt", new InventedForm { Project = "又来的" }.Judged()));
    }

    [Theory, OnPostgreSql]
    public async Task A_damaged_backup_changes_nothing(TestEngine engine)
    {
        await using var database = await TestDatabase.MigratedAsync(engine);
        await new InventedCity().LoadIntoAsync(database);
        await database.Get<WarehouseBackup>().WriteAsync(File, CancellationToken.None);
        await using (var stream = System.IO.File.Open(File.FullName, FileMode.Open))
            stream.SetLength(stream.Length / 2);
        var before = await database.CountAsync("warehouse.fact_evaluation");

        var refusal = await Assert.ThrowsAsync<BackupException>(() => database.Get<WarehouseBackup>().RestoreAsync(File, CancellationToken.None));

        Assert.Contains("不是完整的备份文件", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(before, await database.CountAsync("warehouse.fact_evaluation"));
    }

    [Theory, OnPostgreSql]
    public async Task A_file_that_is_there_is_not_written_over(TestEngine engine)
    {
        await using var database = await TestDatabase.MigratedAsync(engine);
        await System.IO.File.WriteAllTextAsync(File.FullName, "去年的备份");

        var refusal = await Assert.ThrowsAsync<BackupException>(() => database.Get<WarehouseBackup>().WriteAsync(File, CancellationToken.None));

        Assert.Contains("已经存在", refusal.Message, StringComparison.Ordinal);
        Assert.Equal("去年的备份", await System.IO.File.ReadAllTextAsync(File.FullName));
    }
}
