using Analytics.Domain.Scoring;

namespace Analytics.UnitTests.Domain.Scoring;

public sealed class RuleSetTableTests
{
    private const string File = "本局.tsv";

    private static readonly string[] Head =
    [
        "id", "name", "in_use", "execution_weight", "first_year", "last_year", "achieved_floor", "partial_floor", "excellent_floor",
        "good_floor", "fair_floor", "full_score", "score_decimals", "rate_decimals", "tolerance", "whole_number_tolerance", "exact_overshoot",
    ];

    private static readonly string[] Good =
        ["bureau", "本局规则", "yes", "10", "2020", "2024", "0.8", "0.6", "95", "85", "60", "100", "2", "4", "0.01", "0.5", "not-scored"];

    [Fact]
    public void A_row_gives_a_rule_set()
    {
        var (ruleSets, problems) = RuleSetTable.Read(File, Text(Head, Good));

        Assert.Empty(problems);
        Assert.Equal(
            new RuleSet
            {
                Id = "bureau", Name = "本局规则", ExecutionWeight = 10m, FirstYear = 2020, LastYear = 2024, AchievedFloor = 0.8m, PartialFloor = 0.6m,
                ExcellentFloor = 95m, GoodFloor = 85m, FairFloor = 60m, FullScore = 100m, ScoreDecimals = 2, RateDecimals = 4, Tolerance = 0.01m,
                WholeNumberTolerance = 0.5m, ExactOvershoot = ExactOvershoot.NotScored,
            },
            Assert.Single(ruleSets));
    }

    [Fact]
    public void A_file_that_a_spreadsheet_saved_reads_alike()
    {
        var (ruleSets, problems) = RuleSetTable.Read(File, "\uFEFF# 说明\r\n" + Text(Head, Good).Replace("\n", "\r\n", StringComparison.Ordinal) + "\r\n\r\n");

        Assert.Empty(problems);
        Assert.Single(ruleSets);
    }

    [Theory]
    [InlineData("execution_weight", "120", "第 2 行 execution_weight 列应为 0 到 100 之间的数，现为“120”。")]
    [InlineData("execution_weight", "十", "第 2 行 execution_weight 列应为 0 到 100 之间的数，现为“十”。")]
    [InlineData("excellent_floor", "101", "第 2 行 excellent_floor 列应为 0 到 100 之间的数，现为“101”。")]
    [InlineData("good_floor", "95", "第 2 行 good_floor 列应小于 excellent_floor（95），现为“95”。")]
    [InlineData("fair_floor", "90", "第 2 行 fair_floor 列应小于 good_floor（85），现为“90”。")]
    [InlineData("partial_floor", "0.8", "第 2 行 partial_floor 列应小于 achieved_floor（0.8），现为“0.8”。")]
    [InlineData("last_year", "2019", "第 2 行 last_year 列应不早于 first_year（2020），现为“2019”。")]
    [InlineData("first_year", "20", "第 2 行 first_year 列应为空（不限）或 1950 到 2149 之间的年份，现为“20”。")]
    [InlineData("score_decimals", "1.5", "第 2 行 score_decimals 列应为 0 到 4 之间的整数，现为“1.5”。")]
    [InlineData("whole_number_tolerance", "0", "第 2 行 whole_number_tolerance 列应不小于 tolerance（0.01），现为“0”。")]
    [InlineData("exact_overshoot", "half", "第 2 行 exact_overshoot 列应为 full 或 not-scored，现为“half”。")]
    [InlineData("id", "本局", "第 2 行 id 列应由小写字母、数字和连字符组成，最长 100 字，现为“本局”。")]
    [InlineData("name", "", "第 2 行 name 列应有 1 到 100 字，现为“”。")]
    public void A_bad_cell_is_named_with_line_column_limit_and_value(string column, string value, string expected)
    {
        var row = Good.ToArray();
        row[Array.IndexOf(Head, column)] = value;

        Assert.Equal($"规则文件“{File}”{expected}", Assert.Single(RuleSetTable.Read(File, Text(Head, row)).Problems));
    }

    [Fact]
    public void All_bad_cells_are_named_at_once()
    {
        var row = Good.ToArray();
        (row[3], row[12], row[16]) = ("-1", "x", "");

        Assert.Equal(3, RuleSetTable.Read(File, Text(Head, row)).Problems.Count);
    }

    [Fact]
    public void Missing_unknown_and_repeated_columns_are_named()
    {
        string[] head = [.. Head[..^2], "remark", "name"];

        var problems = RuleSetTable.Read(File, Text(head, Good)).Problems;

        Assert.Contains(problems, problem => problem.Contains("缺少列 whole_number_tolerance", StringComparison.Ordinal));
        Assert.Contains(problems, problem => problem.Contains("缺少列 exact_overshoot", StringComparison.Ordinal));
        Assert.Contains(problems, problem => problem.Contains("不认识的列“remark”", StringComparison.Ordinal));
        Assert.Contains(problems, problem => problem.Contains("列 name 出现了 2 次", StringComparison.Ordinal));
    }

    [Fact]
    public void A_row_with_too_few_cells_is_named() =>
        Assert.Equal($"规则文件“{File}”第 2 行应有 17 格（用制表符分隔），现有 16 格。", Assert.Single(RuleSetTable.Read(File, Text(Head, Good[..^1])).Problems));

    [Theory]
    [InlineData("")]
    [InlineData("# 只有说明\n")]
    public void A_file_without_a_rule_set_is_refused(string text) =>
        Assert.Contains("至少一套规则", Assert.Single(RuleSetTable.Read(File, text).Problems), StringComparison.Ordinal);

    [Fact]
    public void Two_rows_with_one_id_are_named()
    {
        var other = Good.ToArray();
        (other[4], other[5]) = ("2025", "");

        Assert.Contains("编号“bureau”在第 2、3 行重复", Assert.Single(RuleSetTable.Read(File, Text(Head, Good, other)).Problems), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2024", "", true)]
    [InlineData("", "", true)]
    [InlineData("2025", "", false)]
    [InlineData("", "2019", false)]
    public void Two_rows_in_use_may_not_claim_the_same_form(string firstYear, string lastYear, bool overlaps)
    {
        var other = Good.ToArray();
        (other[0], other[4], other[5]) = ("other", firstYear, lastYear);

        Assert.Equal(overlaps, RuleSetTable.Read(File, Text(Head, Good, other)).Problems.Any(problem => problem.Contains("适用年度重叠", StringComparison.Ordinal)));
        other[2] = "no";
        Assert.Empty(RuleSetTable.Read(File, Text(Head, Good, other)).Problems);
    }

    [Fact]
    public void The_settings_may_name_the_rows_to_use()
    {
        var other = Good.ToArray();
        (other[0], other[2]) = ("other", "no");
        var text = Text(Head, Good, other);

        var (ruleSets, problems) = RuleSetTable.Read(File, text, ["other"]);

        Assert.Empty(problems);
        Assert.Equal([("bureau", false), ("other", true)], ruleSets.Select(ruleSet => (ruleSet.Id, ruleSet.IsInUse)));
        Assert.Contains("“没有的”不在规则文件", RuleSetTable.Read(File, text, ["没有的"]).Problems[0], StringComparison.Ordinal);
    }

    [Fact]
    public void The_shipped_table_holds_the_80_60_cut_ready_to_be_chosen_and_not_chosen()
    {
        var cut = Assert.Single(RuleSetCatalogue.Default.All, ruleSet => ruleSet.Id == "execution-10-tiers-80-60");

        Assert.False(cut.IsInUse);
        Assert.Equal((0.6m, 0.8m), cut.SharesOf(QualitativeTier.Partial));
        Assert.Equal("execution-10", RuleSetCatalogue.Default.ChooseFor(TestForms.SelfEvaluation(TestForms.Funding(1m, 1m, 1m), TestForms.Filler(90m))).Id);
        var (chosen, problems) = RuleSetTable.Read("rule-sets.tsv", RuleSetCatalogue.ShippedTable, ["execution-10-tiers-80-60", "execution-20-tiers-80-60"]);
        Assert.Empty(problems);
        Assert.Equal(
            "execution-10-tiers-80-60", new RuleSetCatalogue(chosen).ChooseFor(TestForms.SelfEvaluation(TestForms.Funding(1m, 1m, 1m), TestForms.Filler(90m))).Id);
    }

    private static string Text(params string[][] rows) => string.Join('\n', rows.Select(row => string.Join('\t', row)));
}
