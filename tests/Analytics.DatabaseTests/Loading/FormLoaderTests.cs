using Analytics.DatabaseTests.Support;
using Analytics.Warehouse.Loading;
using Analytics.Warehouse.Queries.Filing;

namespace Analytics.DatabaseTests.Loading;

public sealed class FormLoaderTests
{
    [Theory, OnPostgreSql, OnSqlServer]
    public async Task The_same_content_twice_is_stored_once_under_both_names(TestEngine engine)
    {
        await using var database = await TestDatabase.MigratedAsync(engine);
        var document = InventedDocument.Of("a.txt", new InventedForm().Judged());

        var first = await database.LoadAsync(document);
        var second = await database.LoadAsync(document.Named("b.txt"));

        Assert.Equal(LoadOutcomeKind.Imported, first.Kind);
        Assert.Equal(LoadOutcomeKind.AlreadyImported, second.Kind);
        Assert.Equal(1, second.FormCount);
        Assert.Equal(1, await database.ScalarAsync<int>("select cast(count(*) as int) from warehouse.fact_evaluation"));
        Assert.Equal(1, await database.ScalarAsync<int>("select cast(count(*) as int) from register.received_file"));
        Assert.Equal(2, await database.ScalarAsync<int>("select cast(count(*) as int) from register.received_name"));
        Assert.Equal(document.Content, await database.ScalarAsync<byte[]>("select content from register.received_content"));
        await database.RefreshAsync();
        Assert.Equal(100_000m, (await database.Get<YearSummaryQuery>().RunAsync(2024, CancellationToken.None))?.ExecutedYuan);
    }
}
