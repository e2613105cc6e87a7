using Analytics.Reports.Department;

namespace Analytics.UnitTests.Reports.Department;

public sealed class DepartmentFinderTests
{
    [Theory]
    [InlineData("云河市教育局", 1)]
    [InlineData(" 云河市 教育局 ", 1)]
    [InlineData("101", 2)]
    [InlineData("１０１", 2)]
    public void A_department_is_found_by_name_or_code_without_regard_to_width_and_blanks(string asked, int key) =>
        Assert.Equal(key, DepartmentFinder.Find(SampleYear.Departments(8), asked)?.DepartmentKey);

    [Fact]
    public void A_part_of_a_name_finds_nothing_but_is_near()
    {
        Assert.Null(DepartmentFinder.Find(SampleYear.Departments(8), "教育"));
        Assert.Equal(["云河市教育局"], DepartmentFinder.Near(SampleYear.Departments(8), "教育"));
    }

    [Fact]
    public void Two_departments_of_one_code_are_not_told_apart_by_it() =>
        Assert.Null(DepartmentFinder.Find([SampleYear.Department(0), SampleYear.Department(1) with { DepartmentCode = "100" }], "100"));

    [Fact]
    public void The_message_lists_near_names_or_says_where_to_find_them()
    {
        Assert.Contains("名称相近的有：云河市教育局。", new UnknownDepartmentException(2024, "教育厅", ["云河市教育局"]).Message, StringComparison.Ordinal);
        Assert.Contains("请用部门全称或代码", new UnknownDepartmentException(2024, "x", []).Message, StringComparison.Ordinal);
    }
}
