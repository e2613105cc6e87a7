using Analytics.Warehouse.Marts;
using Analytics.Warehouse.Schema;

namespace Analytics.UnitTests.Warehouse;

public sealed class DepartmentMartsTests
{
    private static readonly string[] Narrowed = ["project_year", "project_pair", "shortfall_pair", "project_pair_standing"];

    [Theory]
    [InlineData("postgresql")]
    [InlineData("sqlserver")]
    public void What_compares_years_can_be_made_anew_for_one_department(string engine)
    {
        var scripts = SqlScripts.In($"{engine}/marts").Where(script => DepartmentMarts.Narrow(script.Text) != script.Text).ToList();

        Assert.Equal(Narrowed, scripts.Select(script => script.Subject));

        // The rows that go and the rows that come.
        Assert.All(scripts, script => Assert.Matches(@"delete from mart\.\w+\nwhere \w+ is not null and department_key = @DepartmentKey;", DepartmentMarts.Narrow(script.Text)));
        Assert.All(scripts, script => Assert.True(DepartmentMarts.Narrow(script.Text).Split("@DepartmentKey").Length > 2, script.Name));
    }

    [Fact]
    public void A_narrowed_mart_is_T_SQL_of_2019() => Assert.All(
        SqlScripts.In("sqlserver/marts"),
        script => Assert.Empty(TransactSql.ErrorsIn(DepartmentMarts.Narrow(script.Text))));
}
