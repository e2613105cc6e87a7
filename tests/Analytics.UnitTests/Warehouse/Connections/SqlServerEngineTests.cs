using Analytics.Warehouse.Connections;

namespace Analytics.UnitTests.Warehouse.Connections;

public sealed class SqlServerEngineTests
{
    [Fact]
    public async Task An_insert_that_ignores_duplicates_is_T_SQL_and_looks_under_a_lock()
    {
        await using var engine = new SqlServerEngine("Server=nowhere;Database=analytics");

        var text = engine.InsertIfAbsent("warehouse.dim_project", ["department_key", "name_key"], ["department_key", "name_key", "name"]);

        Assert.Empty(TransactSql.ErrorsIn(text));
        Assert.Contains("with (updlock, holdlock)", text, StringComparison.Ordinal);
        Assert.Contains("where department_key = @department_key and name_key = @name_key", text, StringComparison.Ordinal);
    }
}
