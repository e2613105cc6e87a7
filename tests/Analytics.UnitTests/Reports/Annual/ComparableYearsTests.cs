using Analytics.Reports.Annual;
using Analytics.Reports.Annual.Chapters;
using Analytics.Reports.Documents;
using Analytics.Warehouse.Queries.Years;

namespace Analytics.UnitTests.Reports.Annual;

public sealed class ComparableYearsTests
{
    private static readonly YearsComparison Full = SampleComparison.Of(6);
    private static readonly YearsComparison Empty = new() { Years = new(2023, 2024), Standings = [] };

    [Fact]
    public void Projects_are_told_by_how_they_stand_to_one_another()
    {
        var chapter = Told(Full);

        Assert.Contains("可比的40个，新增的25个，不再列出的20个，对应关系待确认的35个，详见表9-1。另有12条项目对应关系待人工确认，确认前不作比较。", Text(chapter), StringComparison.Ordinal);
        var table = Table(chapter, "项目对应情况");
        Assert.Equal(["可比", "待确认", "表待核对", "新增", "不再列出", "一年未报"], table.Rows.Select(row => row[0].Words));
        Assert.Equal([(40m, 700_000m, 900_000m), (25m, null, 900_000m), (20m, 700_000m, null)], new[] { 0, 3, 4 }.Select(row => (table.Rows[row][1].Number, table.Rows[row][4].Number, table.Rows[row][5].Number)));
    }

    [Fact]
    public void Comparable_projects_are_told_with_what_changed() =>
        Assert.Contains(
            "可比项目40个：全年执行90.00万元，比上年增加20.00万元（28.57%）；执行率（调整后口径）为94.74%，比上年上升7.24个百分点；复算平均得分91.25分，比上年降低1.25分。",
            Text(Told(Full)), StringComparison.Ordinal);

    [Fact]
    public void Where_nothing_is_comparable_no_figures_are_set_against_one_another()
    {
        var chapter = Told(Full with { Standings = [SampleComparison.Standing(PairStanding.New, 3)], Rising = [], Falling = [], Gone = [], ProposalCount = 0 });

        Assert.Contains("两年没有可比的项目。", Text(chapter), StringComparison.Ordinal);
        Assert.DoesNotContain(chapter.Tables, table => table.Table.Title.Contains("可比项目两年", StringComparison.Ordinal));
        Assert.DoesNotContain(chapter.Blocks, block => block is FigureBlock);
        Assert.Contains("2024年度新增项目3个，调整后预算95.00万元。以下按调整后预算列出较大的项目。", Text(chapter), StringComparison.Ordinal);
        Assert.DoesNotContain("待人工确认", Text(chapter), StringComparison.Ordinal);
    }

    [Fact]
    public void An_amount_that_a_year_does_not_give_is_not_compared()
    {
        var row = SampleComparison.Standing(PairStanding.Comparable, 2) with { FromExecutedYuan = null, FromAdjustedExecutionRate = null, FromRecomputedScore = null };

        Assert.Contains("可比项目2个，两年的数字不能比较。", Text(Told(Full with { Standings = [row] })), StringComparison.Ordinal);
    }

    [Fact]
    public void The_projects_that_changed_most_are_named()
    {
        Assert.Contains("执行数增加最多的是云河市教育局的“城区公共服务设施第0期改造提升工程”（40.00万元），减少最多的是", Text(Told(Full)), StringComparison.Ordinal);
        Assert.Contains("可比项目的执行数两年没有变化。", Text(Told(Full with { Rising = [], Falling = [] })), StringComparison.Ordinal);
    }

    [Fact]
    public void Departments_are_counted_by_the_scores_as_they_are_printed()
    {
        var chapter = Told(Full with { Departments = [SampleComparison.Department(0, 90m, 90.004m), SampleComparison.Department(1, 90m, 91m), SampleComparison.Department(2, null, 91m)] });

        Assert.Contains("2个部门两年都有复算得分，得分提高的1个，降低的0个，持平的1个。", Text(chapter), StringComparison.Ordinal);
        Assert.Equal([0m, 1m, null], Table(chapter, "部门两年对比（执行率和得分只含可比项目）").Rows.Select(row => row[10].Number));
    }

    [Fact]
    public void Reasons_are_compared_in_comparable_projects_and_shown_beside_all()
    {
        var chapter = Told(Full);

        Assert.Contains("可比项目的未完成原因9条，比上年增加1条，增加最多的是“财政未拨付或资金未到位”（3条）。", Text(chapter), StringComparison.Ordinal);
        Assert.Equal([(5m, 8m, 3m, 20m, 30m), (3m, 1m, -2m, 4m, 4m)], Table(chapter, "未完成原因两年对比").Rows.Select(row => (row[1].Number!.Value, row[2].Number!.Value, row[3].Number!.Value, row[4].Number!.Value, row[5].Number!.Value)));
    }

    [Fact]
    public void Years_without_projects_leave_no_empty_table()
    {
        var chapter = Told(Empty);

        Assert.Empty(chapter.Tables);
        Assert.Contains("两年都没有可以对照的项目支出自评表。", Text(chapter), StringComparison.Ordinal);
        Assert.Contains("两年都没有单独列出的项目。", Text(chapter), StringComparison.Ordinal);
        Assert.Contains("可比项目两年都没有填写未完成原因。", Text(chapter), StringComparison.Ordinal);
    }

    private static ReportChapter Told(YearsComparison years)
    {
        var chapter = new ChapterWriter(9, "年度对比");
        ComparableYears.Write(chapter, years);
        return chapter.Finish();
    }

    private static ReportTable Table(ReportChapter chapter, string title) => chapter.Tables.Single(table => table.Table.Title == title).Table;

    private static string Text(ReportChapter chapter) => string.Concat(chapter.Blocks.OfType<ParagraphBlock>().Select(paragraph => paragraph.Text));
}
