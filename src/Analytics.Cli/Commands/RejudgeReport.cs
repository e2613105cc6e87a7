using Analytics.Reports.Rendering;
using Analytics.Warehouse.Rejudging;

namespace Analytics.Cli.Commands;

/// <summary>What a rejudging moved, for a terminal: by department, then the largest moves form by form.</summary>
internal static class RejudgeReport
{
    private const int FormsShown = 20;
    private const string NoDepartment = "（未写部门）";

    /// <summary>The outcome in one sentence.</summary>
    public static string Describe(RejudgeOutcome outcome, bool isDryRun) => outcome switch
    {
        { JudgedCount: 0 } => $"共 {outcome.FormCount} 张表，都是按现行规则评判的，没有需要重新评判的表。",
        { Changes.Count: 0 } => $"共 {outcome.FormCount} 张表，重新评判 {outcome.JudgedCount} 张，结果都没有变动{Mode(isDryRun)}。",
        _ => $"共 {outcome.FormCount} 张表，重新评判 {outcome.JudgedCount} 张，{outcome.Changes.Count} 张的结果有变动{Mode(isDryRun)}。",
    };

    /// <summary>Prints what moved; nothing where nothing did.</summary>
    public static void Print(RejudgeOutcome outcome, TextWriter output)
    {
        if (outcome.Changes.Count == 0)
            return;

        output.WriteLine("各部门的变动：");
        TextTable.Print(
            [
                ["部门", "变动的表", "等级变动", "平均变动（分）", "最大变动（分）"],
                .. ByDepartment(outcome).Select(department => new[]
                {
                    department.Name,
                    ChineseFormats.Count(department.FormCount),
                    ChineseFormats.Count(department.RatingCount),
                    ChineseFormats.ScoreDifference(department.MeanPoints),
                    ChineseFormats.ScoreDifference(department.LargestPoints),
                }),
            ],
            output);

        output.WriteLine();
        output.WriteLine(outcome.Changes.Count > FormsShown ? $"变动最大的 {FormsShown} 张表：" : "变动的表：");
        TextTable.Print(
            [
                ["总分", "变动", "等级", "评分规则", "问题数的变动", "部门", "项目", "文件"],
                .. outcome.Changes.Take(FormsShown).Select(change => new[]
                {
                    Move(ChineseFormats.Score(change.OldScore), ChineseFormats.Score(change.NewScore)),
                    ChineseFormats.ScoreDifference(change.Points),
                    Move(change.OldRating ?? ChineseFormats.Absent, change.NewRating ?? ChineseFormats.Absent),
                    Move(change.OldRuleSet, change.NewRuleSet),
                    RulesOf(change),
                    change.DepartmentName ?? NoDepartment,
                    change.ProjectName ?? ChineseFormats.Absent,
                    change.FileName,
                }),
            ],
            output);
    }

    /// <summary>The departments with a form that moved, the one with most such forms first.</summary>
    public static IEnumerable<DepartmentMoves> ByDepartment(RejudgeOutcome outcome) => outcome.Changes
        .GroupBy(change => change.DepartmentName ?? NoDepartment, StringComparer.Ordinal)
        .Select(department => new DepartmentMoves(
            department.Key,
            department.Count(),
            department.Count(change => change.OldRating != change.NewRating),
            department.Average(change => change.Points),
            department.Select(change => change.Points).MaxBy(points => Math.Abs(points ?? 0m))))
        .OrderByDescending(department => department.FormCount)
        .ThenBy(department => department.Name, StringComparer.Ordinal);

    private static string Mode(bool isDryRun) => isDryRun ? "（试算，没有写入）" : string.Empty;

    private static string Move(string before, string after) => before == after ? after : $"{before} → {after}";

    private static string RulesOf(ScoreChange change) =>
        string.Join('、', change.ChangedRules.Select(rule => $"{ChineseFormats.RuleTitle(rule.RuleCode)} {rule.Before} → {rule.After}")) is { Length: > 0 } rules ? rules : ChineseFormats.Absent;
}
