using Analytics.Cli.Commands;
using Analytics.Warehouse.Rejudging;

namespace Analytics.UnitTests.Cli.Commands;

public sealed class RejudgeReportTests
{
    private static readonly Dictionary<string, int> None = [];

    [Fact]
    public void The_moves_are_told_by_department_and_then_form_by_form()
    {
        using var output = new StringWriter { NewLine = "\n" };

        RejudgeReport.Print(
            new(10, 4, [Change("文化馆", "演出季", 92m, 88m, "优", "良"), Change("文化馆", "展览", 96m, 95m, "优", "优"), Change(null, null, null, 70m, null, "中")]), output);

        Assert.Equal(
            """
            各部门的变动：
            部门          变动的表  等级变动  平均变动（分）  最大变动（分）
            文化馆        2         1         -2.50           -4.00
            （未写部门）  1         1         —              —

            变动的表：
            总分           变动   等级     评分规则  问题数的变动                 部门          项目    文件
            92.00 → 88.00  -4.00  优 → 良  a → b     执行率得分计算有误 0 → 1     文化馆        演出季  a.txt
            """.Split('\n')[..4],
            output.ToString().Split('\n')[..4]);
        Assert.Contains("92.00 → 88.00", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("优 → 良", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("执行率得分计算有误 0 → 1", output.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, false, "共 10 张表，都是按现行规则评判的，没有需要重新评判的表。")]
    [InlineData(4, true, "共 10 张表，重新评判 4 张，结果都没有变动（试算，没有写入）。")]
    [InlineData(4, false, "共 10 张表，重新评判 4 张，结果都没有变动。")]
    public void The_sum_is_one_sentence(int judged, bool isDryRun, string sentence) =>
        Assert.Equal(sentence, RejudgeReport.Describe(new(10, judged, []), isDryRun));

    private static ScoreChange Change(string? department, string? project, decimal? before, decimal? after, string? oldRating, string? newRating) => new()
    {
        FormKey = 1,
        DepartmentName = department,
        ProjectName = project,
        FileName = "a.txt",
        OldRuleSet = "a",
        NewRuleSet = "b",
        OldScore = before,
        NewScore = after,
        OldRating = oldRating,
        NewRating = newRating,
        OldFindings = None,
        NewFindings = new Dictionary<string, int> { ["execution-score"] = 1 },
    };
}
