using Analytics.Warehouse.Queries.Scope;

namespace Analytics.UnitTests.Warehouse.Queries.Scope;

public sealed class DepartmentLimitTests
{
    [Fact]
    public void A_marked_text_is_narrowed_to_the_visible_departments() => Assert.Equal(
        "select 1 from mart.form form where form.line > 0 and form.department_key in (@VisibleDepartment0, @VisibleDepartment1) order by 1",
        DepartmentLimit.Narrow("select 1 from mart.form form where form.line > 0 /* department_limit: form.department_key */ order by 1", 2));

    [Fact]
    public void Every_mark_of_a_text_is_narrowed() => Assert.Equal(
        "a and x in (null) b and y.z in (null) c ",
        DepartmentLimit.Narrow("a /*department_limit: x*/ b /* department_limit: y.z */ c /* department_limit: none */", 0));

    [Theory]
    [InlineData("select sum(executed_yuan) from mart.form")]
    [InlineData("select sum(executed_yuan) from mart.form where fiscal_year = @Y /* department_limit: whole city */")]
    [InlineData("select 1 where 1 = 1 /* department_limit: whole city */ and 1 = 1 /* department_limit: department_key */")]
    public void A_text_about_the_whole_city_or_one_that_forgot_its_limit_gives_a_limited_reader_nothing(string sql) =>
        Assert.Null(DepartmentLimit.Narrow(sql, 1));

    [Fact]
    public async Task Nobody_sees_anything_until_it_is_said_who_reads()
    {
        var visible = await new Viewer().SeesAsync();

        Assert.True(visible.IsLimited);
        Assert.Empty(visible.DepartmentKeys);
    }
}
