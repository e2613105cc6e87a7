using Analytics.Warehouse.Connections;

namespace Analytics.UnitTests.Warehouse.Connections;

public sealed class WarehouseOptionsTests
{
    [Fact]
    public void Every_wrong_setting_is_named_at_once_with_the_value_found()
    {
        var result = new WarehouseOptionsValidator().Validate(null, new WarehouseOptions { Engine = "Oracle", QueryTimeoutSeconds = 0 });

        Assert.Equal(3, result.Failures!.Count());
        Assert.Contains(result.Failures!, failure => failure.Contains("Warehouse:Engine", StringComparison.Ordinal) && failure.Contains("Oracle", StringComparison.Ordinal));
        Assert.Contains(result.Failures!, failure => failure.Contains("ConnectionStrings:Warehouse", StringComparison.Ordinal));
        Assert.Contains(result.Failures!, failure => failure.Contains("QueryTimeoutSeconds", StringComparison.Ordinal) && failure.Contains("现为 0", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("PostgreSql")]
    [InlineData("SqlServer")]
    public void Both_engines_are_accepted_by_name(string engine) =>
        Assert.True(new WarehouseOptionsValidator().Validate(null, new WarehouseOptions { Engine = engine, ConnectionString = "Host=/run" }).Succeeded);

    [Fact]
    public void A_number_names_no_engine() =>
        Assert.True(new WarehouseOptionsValidator().Validate(null, new WarehouseOptions { Engine = "7", ConnectionString = "Host=/run" }).Failed);
}
