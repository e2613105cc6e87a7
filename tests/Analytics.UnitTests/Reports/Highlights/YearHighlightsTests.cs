using Analytics.Domain.Checks;
using Analytics.Reports.Highlights;
using Analytics.Warehouse.Queries.Departments;
using Analytics.Warehouse.Queries.Execution;
using Analytics.Warehouse.Queries.Filing;

namespace Analytics.UnitTests.Reports.Highlights;

public sealed class YearHighlightsTests
{
    private static readonly DepartmentListRow Faller = new(
        7, "云河市教育局", 4, 0, null, null, null, null, null, 98.89m, 84, 96.86m, 169, -91, null, null, "shortfall-full-score", -2.23m, null, null, 1, 5, 3, 2, 0, 202);

    private static readonly YearHighlightsModel Year = new()
    {
        Summary = SampleYear.Summary(12) with { AdjustedExecutionRate = 0.97m, InitialExecutionRate = 0.81m },
        Ratings = SampleYear.Ratings(30),
        Gaps = [Gap("云河市水利局", null), Gap("云河市林业局", null), Gap("云河市教育局", "云河市第一中学")],
        Levels = new(100, 12, 5, 3, 4, 2, 1, 10, 4, 2, 1, 2, 1_000_000m, 40),
        CutCount = 4,
        Findings = [new("execution-score", "error", 9, 8, 6)],
        Shifts = new(189, 93, 65, 13, 91, 80),
        Faller = Faller,
        Change = [Change(2023, 1_000_000m, 0.96m), Change(2024, 1_100_000m, 0.97m)],
    };

    [Fact]
    public void What_asks_for_somebody_to_act_comes_first_and_five_are_enough() =>
        Assert.Equal(
            [HighlightProof.Filing, HighlightProof.CutBudgets, HighlightProof.LittleSpentHighScore, HighlightProof.Ranks, HighlightProof.Scores],
            YearHighlights.Write(Year).Select(highlight => highlight.Proof));

    [Fact]
    public void Who_is_missing_is_counted_and_the_first_departments_are_named() =>
        Assert.Equal(
            "往年报送过或本年有批复目标的，2个部门没有自评表（云河市水利局、云河市林业局），已报送的部门中另有1个单位缺报。",
            TextOf(Year, HighlightProof.Filing));

    [Fact]
    public void Units_alone_are_told_without_departments() =>
        Assert.Equal(
            "往年报送过或本年有批复目标的，已报送的部门中另有1个单位缺报。",
            TextOf(Year with { Gaps = [Gap("云河市教育局", "云河市第一中学")] }, HighlightProof.Filing));

    [Fact]
    public void Where_nobody_is_missing_there_is_no_sentence_about_it() =>
        Assert.DoesNotContain(YearHighlights.Write(Year with { Gaps = [] }), highlight => highlight.Proof == HighlightProof.Filing);

    [Fact]
    public void Budgets_cut_to_match_are_told_with_both_rates_of_the_city()
    {
        var highlight = YearHighlights.Write(Year).Single(highlight => highlight.Proof == HighlightProof.CutBudgets);

        Assert.Equal("4张表在年中调减预算一成以上之后，执行率才达到95%；全市执行率按调整后预算为97.00%，按年初预算为81.00%。", highlight.Text);
        Assert.Equal("budget-cut-to-match", highlight.RuleCode);
    }

    [Fact]
    public void Forms_that_spent_little_and_score_high_are_told_with_those_that_spent_nothing() =>
        Assert.Equal("2张表的执行率（两个口径取低）不到60%，自评仍在90分以上；一分未花的有1张。", TextOf(Year, HighlightProof.LittleSpentHighScore));

    [Fact]
    public void The_department_that_falls_most_is_named_with_what_moved_it() =>
        Assert.Equal(
            $"按复算得分排名，93个部门上升、65个部门下降；降得最多的是云河市教育局，降91位（自评98.89分，复算96.86分，主要来自“{RuleCatalogue.Describe("shortfall-full-score")!.Title}”）。",
            TextOf(Year, HighlightProof.Ranks));

    [Fact]
    public void A_year_like_the_one_before_says_so_of_the_departments_of_both_alone()
    {
        var quiet = Quiet() with { Change = Year.Change };

        Assert.Equal("只看2023、2024两年都有表的198个部门，全年执行增加10.00%，执行率（调整后）由96.00%变为97.00%。", TextOf(quiet, HighlightProof.Change));
        Assert.Contains("全年执行减少10.00%", TextOf(quiet with { Change = [Change(2023, 1_000_000m, null), Change(2024, 900_000m, 0.97m)] }, HighlightProof.Change), StringComparison.Ordinal);
        Assert.Contains("全年执行持平。", TextOf(quiet with { Change = [Change(2023, 1_000_000m, null), Change(2024, 1_000_000m, null)] }, HighlightProof.Change), StringComparison.Ordinal);
        Assert.DoesNotContain(YearHighlights.Write(quiet with { Change = [Change(2023, 0m, null), Change(2024, 1m, null)] }), highlight => highlight.Proof == HighlightProof.Change);
    }

    [Fact]
    public void A_year_in_order_says_that_nothing_is_low_and_nothing_was_found()
    {
        var highlights = YearHighlights.Write(Quiet() with { Summary = Quiet().Summary with { FindingCount = 0 }, Findings = [] });

        Assert.Equal([HighlightProof.Scores, HighlightProof.LowExecution, HighlightProof.Findings], highlights.Select(highlight => highlight.Proof));
        Assert.Equal("没有执行率（任一口径）低于90%的表。", highlights[1].Text);
        Assert.Equal("逐表核对，没有发现需要处理的问题。", highlights[2].Text);
    }

    [Fact]
    public void Without_forms_that_count_nothing_is_claimed()
    {
        var empty = Quiet() with { Levels = null, Findings = [], Summary = SampleYear.Summary(0) with { FindingCount = 3 } };

        Assert.Empty(YearHighlights.Write(empty));
    }

    private static YearHighlightsModel Quiet() => Year with
    {
        Gaps = [],
        Levels = Year.Levels! with { LowestBelow90 = 0, LowestBelow80 = 0, LowestBelow60 = 0, LittleSpentHighScoreCount = 0, NothingSpentCount = 0 },
        CutCount = 0,
        Shifts = new RankShiftsRow(3, 0, 0, 0, 0, 0),
        Faller = null,
        Change = [],
    };

    private static string TextOf(YearHighlightsModel year, HighlightProof proof) => YearHighlights.Write(year).Single(highlight => highlight.Proof == proof).Text;

    private static FilingGapRow Gap(string department, string? unit) => new(1, department, unit is null ? null : 5, unit, 0, 2023, 1);

    private static YearChangeRow Change(int year, decimal executed, decimal? rate) => new(year, 198, 700, null, null, executed, rate, null, null, null);
}
