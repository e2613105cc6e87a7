using Analytics.DatabaseTests.Support;
using Analytics.Warehouse.Connections;
using Dapper;

namespace Analytics.DatabaseTests.Connections;

public sealed class ValueListTests
{
    [Theory]
    [OnPostgreSql]
    [OnSqlServer]
    public async Task More_texts_than_one_statement_takes_give_all_their_rows_once(TestEngine engine)
    {
        await using var database = await TestDatabase.MigratedAsync(engine);
        var names = Enumerable.Range(0, (2 * ValueList.ValuesAtOnce) + 1).Select(index => $"部门{index}").ToList();
        await using var connection = await database.Connections.OpenAsync(CancellationToken.None);
        await using var transaction = await connection.BeginTransactionAsync();
        await connection.ExecuteAsync(
            "insert into warehouse.dim_department (name_key, name) values (@Name, @Name)", names.Select(name => new { Name = name }), transaction);

        var found = await ValueList.QueryAsync<string>(
            database.Connections,
            transaction,
            [.. names, .. names, "没有的部门"],
            list => $"select name from warehouse.dim_department where name_key in ({list})",
            CancellationToken.None);

        Assert.Equal(names.Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
    }
}
