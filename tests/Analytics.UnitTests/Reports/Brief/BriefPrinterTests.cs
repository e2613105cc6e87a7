using System.Globalization;
using Analytics.Reports.Rendering;

namespace Analytics.UnitTests.Reports.Brief;

[Collection(PrintingTests.Name)]
public sealed class BriefPrinterTests(PrinterFixture printing)
{
    [PrintTheory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(50)]
    [InlineData(500)]
    public async Task A_brief_is_one_A4_page_in_TrueType_however_many_departments_filed(int departments)
    {
        var pdf = await printing.Brief.PrintAsync(SampleYear.Brief(departments), CancellationToken.None);

        var info = await PrinterFixture.InfoOfAsync(pdf);
        Assert.Matches(@"Pages:\s+1\n", info);
        Assert.Matches(@"Page size:\s+59[45][.\d]* x 84[12][.\d]* pts \(A4\)", info);
        Assert.Contains("2024年度预算绩效自评情况简报", info, StringComparison.Ordinal);
        Assert.All(await PrinterFixture.FontsOfAsync(pdf), font => Assert.Matches(@"WenQuanYiZenHei\s+CID TrueType\s+Identity-H\s+yes", font));
    }

    [PrintFact]
    public async Task The_longest_names_and_the_largest_amounts_stay_on_the_page()
    {
        var brief = SampleYear.Brief(500);
        var longest = string.Concat(Enumerable.Repeat("跨区域流域水环境综合治理", 10));
        brief = brief with
        {
            Summary = brief.Summary with { InitialBudgetYuan = 987_654_321_098.76m, AdjustedBudgetYuan = 887_654_321_098.76m, ExecutedYuan = 787_654_321_098.76m },
            Departments = [.. brief.Departments.Select(row => row with { DepartmentName = longest, InitialBudgetYuan = 98_765_432_109.87m })],
            LowExecution = [.. brief.LowExecution.Select(row => row with { DepartmentName = longest, ProjectName = longest })],
        };

        var pdf = await printing.Brief.PrintAsync(brief, CancellationToken.None);

        Assert.Matches(@"Pages:\s+1\n", await PrinterFixture.InfoOfAsync(pdf));
        Assert.Contains("98,765,432.11", await PrinterFixture.TextOfAsync(pdf), StringComparison.Ordinal);
    }

    [PrintFact]
    public async Task The_figures_of_the_year_are_found_in_the_text()
    {
        var brief = SampleYear.Brief(12);
        var summary = brief.Summary;

        var text = await PrinterFixture.TextOfAsync(await printing.Brief.PrintAsync(brief, CancellationToken.None));

        string[] figures =
        [
            ChineseFormats.TenThousandYuan(summary.InitialBudgetYuan), ChineseFormats.TenThousandYuan(summary.AdjustedBudgetYuan), ChineseFormats.TenThousandYuan(summary.ExecutedYuan),
            ChineseFormats.Rate(summary.AdjustedExecutionRate), ChineseFormats.Rate(summary.InitialExecutionRate),
            ChineseFormats.Score(summary.PrintedScoreMean), ChineseFormats.Score(summary.RecomputedScoreMean),
            "2025年3月3日", "2025年3月1日 9:30", "评价等级分布", "其余 2 个部门见系统",
        ];
        Assert.All(figures, figure => Assert.Contains(figure, text, StringComparison.Ordinal));
        foreach (var row in brief.Departments.Take(10))
        {
            var line = text.Split('\n').First(line => line.Contains(ChineseFormats.TenThousandYuan(row.ExecutedYuan), StringComparison.Ordinal)
                && line.TrimStart().StartsWith(row.RecomputedRank!.Value.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));
            Assert.Contains(ChineseFormats.Score(row.RecomputedScore), line, StringComparison.Ordinal);
        }
    }

    [PrintFact]
    public async Task A_project_with_corrected_values_is_marked_and_the_mark_is_explained()
    {
        var brief = SampleYear.Brief(12);
        var corrected = brief.LowExecution.First(row => row.CorrectedValueCount > 0);

        var marked = await PrinterFixture.TextOfAsync(await printing.Brief.PrintAsync(brief, CancellationToken.None));
        var plain = await PrinterFixture.TextOfAsync(await printing.Brief.PrintAsync(
            brief with { LowExecution = [.. brief.LowExecution.Select(row => row with { CorrectedValueCount = 0 })] }, CancellationToken.None));

        Assert.Contains("*" + corrected.DepartmentName[..4], marked, StringComparison.Ordinal);
        Assert.Contains("带*的项目含人工更正的数值", string.Concat(marked.Where(character => !char.IsWhiteSpace(character))), StringComparison.Ordinal);
        Assert.DoesNotContain("*", plain, StringComparison.Ordinal);
    }

    [PrintFact]
    public async Task The_office_that_issues_stands_in_the_head()
    {
        var brief = SampleYear.Brief(1) with { IssuingOffice = "云河市财政局绩效评价科" };

        Assert.Contains("云河市财政局绩效评价科", await PrinterFixture.TextOfAsync(await printing.Brief.PrintAsync(brief, CancellationToken.None)), StringComparison.Ordinal);
    }
}
