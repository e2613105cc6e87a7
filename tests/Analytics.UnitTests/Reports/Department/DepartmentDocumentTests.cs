using Analytics.Reports.Department;
using Analytics.Reports.Documents;
using Analytics.Warehouse.Queries.Departments;
using Analytics.Warehouse.Queries.Findings;

namespace Analytics.UnitTests.Reports.Department;

[Collection(PrintingTests.Name)]
public sealed class DepartmentDocumentTests(PrinterFixture printing)
{
    private static readonly DepartmentModel Plain = new()
    {
        Year = 2024,
        Department = SampleYear.Department(0) with { FindingCount = 0, ErrorCount = 0, WarningCount = 0, InfoCount = 0, RecomputedScore = 97.24m, PrintedScore = 96.84m, RecomputedRank = 3, PrintedRank = 5 },
        Medians = new(40, 98m, 98.94m, 0.97m, 0.96m, 3m),
        Forms = [.. Enumerable.Range(0, 4).Select(Form)],
        MadeAt = new(2025, 3, 2, 20, 0, 0, TimeSpan.Zero),
    };

    [Fact]
    public void Scores_are_told_with_their_difference_and_beside_the_median() =>
        Assert.Contains("自评得分96.84分，按评分规则复算为97.24分，自评偏低0.40分，低于全部部门的中位数（98.94分）。", Text(Plain), StringComparison.Ordinal);

    [Fact]
    public void A_department_without_last_year_says_so_and_leaves_the_column_empty()
    {
        var table = DepartmentDocument.Tell(Plain).Chapters[0].Tables.Single().Table;

        Assert.Equal("该部门没有2023年度的资料。", table.Note);
        Assert.All(table.Rows, row => Assert.Equal((null, null), (row[2].Number, row[2].Words)));
    }

    [Fact]
    public void Ranks_are_told_as_reported_and_as_corrected() =>
        Assert.Contains("在40个部门中，按自评得分列第5名，按复算得分列第3名。", Text(Plain), StringComparison.Ordinal);

    [Fact]
    public void Forms_that_all_wait_for_review_give_no_figures()
    {
        var model = Plain with
        {
            Forms = [Form(0) with { NeedsReview = true }],
            Department = Plain.Department with { PrintedScore = null, RecomputedScore = null, PrintedRank = null, RecomputedRank = null, InitialBudgetYuan = null, AdjustedBudgetYuan = null, ExecutedYuan = null },
        };

        Assert.Contains("均待复核，暂无可以汇总的金额和得分。", Text(model), StringComparison.Ordinal);
        Assert.Contains("自评表没有得分可以比较。", Text(model), StringComparison.Ordinal);
        Assert.Contains("自评表中没有可以汇总的金额。", Text(model), StringComparison.Ordinal);
    }

    [Fact]
    public void A_department_of_approvals_alone_has_nothing_to_tell_of_money()
    {
        var model = Plain with { Forms = [Form(0) with { Kind = "project_target_approval" }] };

        Assert.Contains("2024年度没有收到该部门的绩效自评表，只有目标批复表1份。", Text(model), StringComparison.Ordinal);
        Assert.Contains("没有绩效自评表，执行情况无从说明。", Text(model), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_findings_and_reasons_there_are_single_sentences()
    {
        Assert.Contains("逐表核对，未发现需要处理的问题。", Text(Plain), StringComparison.Ordinal);
        Assert.Contains("自评表没有填写未完成原因，也没有扣分而未说明原因的指标。", Text(Plain), StringComparison.Ordinal);
    }

    [PrintFact]
    public async Task A_large_department_takes_two_to_six_pages()
    {
        var model = Plain with
        {
            Department = SampleYear.Department(0) with { FindingCount = 60, ErrorCount = 20, WarningCount = 20, InfoCount = 20 },
            Forms = [.. Enumerable.Range(0, 14).Select(Form)],
            IndicatorKinds = SampleForms.IndicatorKinds,
            Shortfalls = SampleForms.Shortfalls,
            Moves = [new("execution-score", -6m, -0.5m, 4, 12), new("indicator-score", 2m, 0.17m, 2, 12)],
            Findings = [.. Enumerable.Range(0, FindingsChapter.RowsListed).Select(Finding)],
        };

        var info = await PrinterFixture.InfoOfAsync(await printing.Documents.PrintAsync(DepartmentDocument.Tell(model), CancellationToken.None));

        Assert.Matches(@"Pages:\s+[2-6]\b", info);
    }

    private static DepartmentFormRow Form(int index)
    {
        var row = SampleForms.Form(index, executed: 100_000m - index * 4_000m);
        return new(
            index + 1, row.Kind, row.ProjectName, row.UnitName, row.InitialBudgetYuan, row.AdjustedBudgetYuan, row.ExecutedYuan, row.AdjustedExecutionRate, row.InitialExecutionRate,
            row.PrintedScore, row.PrintedRating, row.RecomputedScore, row.RecomputedRating, 2, 1, 0, NeedsReview: false, "甲.txt", 1, ProjectHash: null);
    }

    private static FindingRow Finding(int index) => new(
        1, 1, "云河市教育局", "基层服务能力提升专项经费", "execution-score", "error", null, 20, 20,
        $"预算执行得分填报为10分，按执行率（92.{index:00}%）乘以分值计算应为9.2{index % 10}分，多报的分值影响总分和等级，请核实后更正。", "10", "9.20", 0, "h", "open", 0, null, null, null);

    private static string Text(DepartmentModel model) =>
        string.Concat(DepartmentDocument.Tell(model).Chapters.SelectMany(chapter => chapter.Blocks.OfType<ParagraphBlock>()).Select(paragraph => paragraph.Lead + paragraph.Text));
}
