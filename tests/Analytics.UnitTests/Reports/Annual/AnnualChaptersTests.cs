using Analytics.Reports.Annual;
using Analytics.Reports.Annual.Chapters;
using Analytics.Reports.Documents;
using Analytics.Warehouse.Queries.Filing;
using Analytics.Warehouse.Queries.Findings;

namespace Analytics.UnitTests.Reports.Annual;

public sealed class AnnualChaptersTests
{
    private static readonly AnnualModel Plain = SampleForms.Year([.. Enumerable.Range(0, 5).Select(index => SampleForms.Form(index))]);

    [Fact]
    public void Forms_filed_in_time_are_told_as_such() =>
        Assert.Contains("填写了报送日期的自评表均在规定期限内报送。", Text(FilingChapter.Write(Plain)), StringComparison.Ordinal);

    [Fact]
    public void Late_forms_are_counted_and_their_departments_named()
    {
        var year = Plain with
        {
            Findings = [new("late-filing", "warning", 3, 3, 2)],
            RuleDepartments = [new("late-filing", 1, "云河市教育局", 2, 2), new("late-filing", 2, "云河市民政局", 1, 1)],
        };

        Assert.Contains("超过规定期限报送的自评表3份，即云河市教育局（2份）、云河市民政局（1份）。", Text(FilingChapter.Write(year)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_department_that_is_missing_is_named_and_listed()
    {
        var chapter = FilingChapter.Write(Plain with { FilingGaps = [new FilingGapRow(9, "云河市档案馆", null, null, 2, null, 0)] });

        Assert.Contains("尚未报送自评表的有云河市档案馆1个部门，应予催报。", Text(chapter), StringComparison.Ordinal);
        Assert.Equal("云河市档案馆", chapter.Tables.Last().Table.Rows[0][1].Words);
    }

    [Fact]
    public void With_no_gap_and_no_last_year_it_is_said_that_last_year_cannot_be_asked() =>
        Assert.Contains("没有上年资料，无法与上年报送的部门核对", Text(FilingChapter.Write(Plain)), StringComparison.Ordinal);

    [Fact]
    public void Forms_under_review_and_forms_of_whole_departments_are_told_apart_from_counted_ones()
    {
        var year = SampleForms.Year(
            SampleForms.Form(0), SampleForms.Form(1, needsReview: true, isCounted: false), SampleForms.Form(2, isCounted: false) with { ProjectName = null });

        Assert.Contains("其中1份纳入汇总，1份部门整体支出自评表因该部门已报送项目支出自评表而不重复计入，1份因内容未能读准尚待复核。", Text(FilingChapter.Write(year)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_year_of_approvals_alone_says_that_no_self_evaluation_has_come()
    {
        var year = SampleForms.Year();
        var texts = string.Concat(AnnualDocument.Tell(year).Chapters.Select(Text));

        Assert.Contains("尚未收到绩效自评表", texts, StringComparison.Ordinal);
        Assert.Contains("2024年度没有收到绩效自评表。", texts, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_low_is_told_in_one_sentence_and_without_a_table()
    {
        var chapter = ExecutionChapter.Write(Plain);

        Assert.Contains("没有执行率（调整后口径）低于90%的项目。", Text(chapter), StringComparison.Ordinal);
        Assert.Contains("各项目调整后预算均已全部执行，没有未支出的资金。", Text(chapter), StringComparison.Ordinal);
        Assert.Equal(["表3-1", "表3-2"], chapter.Tables.Select(table => table.Label));
    }

    [Fact]
    public void Low_execution_is_listed_by_60_80_and_90_percent_and_a_rate_on_a_bound_belongs_above_it()
    {
        var chapter = ExecutionChapter.Write(SampleForms.Year(
            SampleForms.Form(0, executed: 59_999m), SampleForms.Form(1, executed: 60_000m), SampleForms.Form(2, executed: 80_000m), SampleForms.Form(3, executed: 90_000m)));

        Assert.Equal(
            [("执行率低于60%的项目", 1), ("执行率60%—80%的项目", 1), ("执行率80%—90%的项目", 1)],
            chapter.Tables.Select(table => (table.Table.Title, table.Table.Rows.Count)).Where(table => table.Title.StartsWith("执行率", StringComparison.Ordinal) && table.Title != "执行率分布"));
    }

    [Fact]
    public void A_cut_that_makes_the_rate_is_listed_with_what_was_cut()
    {
        var chapter = ExecutionChapter.Write(SampleForms.Year(SampleForms.Form(0, initial: 330_000m, adjusted: 261_458m, executed: 261_458m)));

        Assert.Contains("调减预算后执行率达到95%以上、而按年初预算不足90%的有1份，年初预算合计33.00万元，年中调减6.85万元。", Text(chapter), StringComparison.Ordinal);
    }

    [Fact]
    public void Bands_add_up_to_the_counted_forms_and_their_money()
    {
        var year = SampleForms.City(8, 5);
        var table = ExecutionChapter.Write(year).Tables.Single(table => table.Table.Title == "执行率分布").Table;

        for (var column = 1; column < table.Columns.Count; column++)
            Assert.Equal(table.Total![column].Number, table.Rows.Sum(row => row[column].Number ?? 0m));
        Assert.Equal(year.Counted.Count, table.Total![1].Number);
    }

    [Fact]
    public void Departments_with_the_same_printed_rate_share_a_place()
    {
        var year = Plain with
        {
            Departments = [.. SampleYear.Departments(3).Select((row, index) => row with { AdjustedExecutionRate = index == 2 ? 0.5m : 0.95m + index * 0.000001m })],
        };
        var table = ExecutionChapter.Write(year).Tables.First().Table;

        Assert.Equal([1m, 1m, 3m], table.Rows.Select(row => row[0].Number));
    }

    [Fact]
    public void All_excellent_is_told_in_one_clause() =>
        Assert.Contains("自评等级全部为“优”，共5份，复算等级的分布与自评一致。", Text(ScoresChapter.Write(Plain)), StringComparison.Ordinal);

    [Fact]
    public void Scores_that_agree_have_no_list_of_differences()
    {
        var chapter = ScoresChapter.Write(Plain);

        Assert.Contains("同时具备自评得分和复算得分的5份自评表，复算结果与自评一致。", Text(chapter), StringComparison.Ordinal);
        Assert.DoesNotContain(chapter.Tables, table => table.Table.Title == "自评与复算相差较大的自评表");
    }

    [Fact]
    public void Inflated_scores_are_counted_and_changed_ratings_told()
    {
        var year = SampleForms.Year(SampleForms.Form(0, printed: 96m, recomputed: 85m, recomputedRating: "良"), SampleForms.Form(1, printed: 90m, recomputed: 92m));
        var chapter = ScoresChapter.Write(year);

        Assert.Contains("2份复算得分与自评不同，其中自评偏高的1份，自评偏低的1份；1份的等级因此改变。", Text(chapter), StringComparison.Ordinal);
        Assert.Equal(-11m, chapter.Tables.Last().Table.Rows[0][5].Number);
    }

    [Fact]
    public void One_department_alone_is_not_ranked_against_others()
    {
        var year = Plain with { Departments = SampleYear.Departments(1) };

        Assert.Contains("参加排名的只有云河市教育局1个部门", Text(RankingChapter.Write(year)), StringComparison.Ordinal);
        Assert.Contains("纳入汇总的只有云河市教育局1个部门，不作排名。", Text(ExecutionChapter.Write(year)), StringComparison.Ordinal);
    }

    [Fact]
    public void Movement_on_last_year_is_told_only_where_there_was_one()
    {
        var first = RankingChapter.Write(Plain).Tables.First().Table;
        var second = RankingChapter.Write(Plain with { LastYear = Plain.Summary, LastDepartments = [.. Plain.Departments.Select(row => row with { RecomputedRank = 6 - row.RecomputedRank })] }).Tables.First().Table;

        Assert.DoesNotContain(first.Columns, column => column.Title == "名次变动");
        Assert.Equal(["升4", "升2", "持平", "降2", "降4"], second.Rows.Select(row => row[8].Words));
    }

    [Fact]
    public void Without_last_year_the_comparison_is_one_sentence()
    {
        var chapter = YearsChapter.Write(Plain);

        Assert.Equal("没有2023年度的资料，无法对比。", Text(chapter));
    }

    [Fact]
    public void The_years_are_compared_as_their_figures_are_printed()
    {
        var year = Plain with
        {
            Summary = Plain.Summary with { AdjustedExecutionRate = 0.97321m, InitialExecutionRate = null, PrintedScoreMean = 98m, RecomputedScoreMean = 97.5m },
            LastYear = Plain.Summary with { AdjustedExecutionRate = 0.97761m, InitialExecutionRate = 0.9m, PrintedScoreMean = 98m, RecomputedScoreMean = 97.38m },
        };

        var text = Text(YearsChapter.Write(year));

        Assert.Contains("执行率（调整后口径）为97.32%，比上年下降0.44个百分点；年初口径两年不能比较。", text, StringComparison.Ordinal);
        Assert.Contains("自评平均得分98.00分，与上年持平；复算平均得分97.50分，比上年提高0.12分。", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Indicators_that_were_all_reached_are_told_without_lists()
    {
        var year = Plain with { IndicatorKinds = [SampleForms.IndicatorKinds[0] with { MetCount = 38, MissedCount = 0, OvershotCount = 0 }] };
        var chapter = IndicatorsChapter.Write(year);

        Assert.Contains("达到年度指标值的38个，占100.00%，没有未完成的指标。", Text(chapter), StringComparison.Ordinal);
        Assert.Single(chapter.Tables);
    }

    [Fact]
    public void Indicators_are_told_by_kind_with_the_kind_most_often_missed()
    {
        var text = Text(IndicatorsChapter.Write(Plain with { IndicatorKinds = SampleForms.IndicatorKinds }));

        Assert.Contains("共设绩效指标70个，其中目标值和实际完成值均为数量、可以直接比较的48个；达到年度指标值的41个，占85.42%，其中3个大幅超过指标值；未达到的7个。", text, StringComparison.Ordinal);
        Assert.Contains("满意度指标未完成的比例最高，可以比较的10个中有2个未完成，占20.00%。", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Reasons_are_told_by_kind_with_empty_words_and_silence_apart()
    {
        var text = Text(ShortfallsChapter.Write(Plain with { Shortfalls = SampleForms.Shortfalls }));

        Assert.Contains("16个指标填写了原因，按内容分为2类，最多的是“财政未拨付或资金未到位”（12个，占75.00%）、“空泛措施”（4个，占25.00%）。另有3个指标扣分而没有说明原因。", text, StringComparison.Ordinal);
        Assert.Contains("只写套话、没有说明具体原因的4个，占填写原因的25.00%。", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_reasons_there_is_one_sentence() =>
        Assert.Contains("没有填写未完成原因，也没有扣分而未说明原因的指标", Text(ShortfallsChapter.Write(Plain)), StringComparison.Ordinal);

    [Fact]
    public void Without_findings_quality_is_one_sentence()
    {
        var year = Plain with { Summary = Plain.Summary with { FindingCount = 0, ErrorCount = 0, WarningCount = 0, InfoCount = 0 } };

        Assert.Equal("逐表核对，未发现需要处理的问题。", Text(QualityChapter.Write(year)));
    }

    [Fact]
    public void A_type_of_problem_is_told_with_its_share_and_its_departments()
    {
        var year = Plain with
        {
            Findings = [new FindingsByRuleRow("execution-score", "error", 2, 2, 1)],
            RuleDepartments = [new("execution-score", 1, "云河市教育局", 2, 2)],
            Summary = Plain.Summary with { FindingCount = 2, ErrorCount = 2, WarningCount = 0, InfoCount = 0, ApprovedTargetCount = 3 },
        };

        Assert.Contains("共2个，在2份表中，占收到的表的25.00%，均在云河市教育局。", Text(QualityChapter.Write(year)), StringComparison.Ordinal);
    }

    [Fact]
    public void Nobody_is_to_be_talked_to_where_nothing_calls_for_it()
    {
        var year = Plain with { Departments = [.. Plain.Departments.Select(row => row with { RecomputedScore = 95m, AdjustedExecutionRate = 0.99m })] };
        var text = Text(UseChapter.Write(year));

        Assert.Contains("没有达到约谈条件的部门。", text, StringComparison.Ordinal);
        Assert.Contains("没有复算等级为“中”或“差”、执行率低于60%或者错误较多的项目。", text, StringComparison.Ordinal);
        Assert.Contains("核对没有发现需要改进的共性问题", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_poor_slow_project_with_errors_is_listed_with_every_reason()
    {
        var year = SampleForms.Year(SampleForms.Form(0), SampleForms.Form(1, executed: 30_000m, recomputed: 55m, recomputedRating: "差", errors: 4));

        Assert.Equal("复算等级为“差”；执行率30.00%；错误4个", Assert.Single(UseChapter.ProjectsToMend(year)).Reasons);
    }

    [Fact]
    public void The_annex_has_every_self_evaluation_and_marks_those_that_do_not_count()
    {
        var year = SampleForms.Year(SampleForms.Form(0), SampleForms.Form(1, needsReview: true, isCounted: false));
        var table = AnnexChapter.Write(year).Tables.Single().Table;

        Assert.Equal(2, table.Rows.Count);
        Assert.StartsWith("△", table.Rows[1][2].Words, StringComparison.Ordinal);
        Assert.Equal("带△的表待复核，不计入汇总。", table.Note);
    }

    [Fact]
    public void The_summary_has_five_sentences_where_the_year_gives_them()
    {
        Assert.Equal(AnnualHighlights.Wanted, AnnualHighlights.Write(SampleForms.City(8, 5)).Count);
        Assert.Equal(["应报送的部门均已报送自评表。", "各项目执行率（调整后口径）均在90%以上。", "各表自评得分与复算一致。"], AnnualHighlights.Write(Plain));
    }

    [Fact]
    public void Every_table_has_a_cell_for_every_column_and_a_number_of_its_own()
    {
        var tables = AnnualDocument.Tell(SampleForms.City(8, 5)).Chapters.SelectMany(chapter => chapter.Tables).ToList();

        Assert.All(tables, table => Assert.All(
            table.Table.Total is { } total ? table.Table.Rows.Append(total) : table.Table.Rows, row => Assert.Equal(table.Table.Columns.Count, row.Count)));
        Assert.Equal(tables.Count, tables.Select(table => table.Label).Distinct().Count());
    }

    [Fact]
    public void The_report_has_ten_chapters_and_an_annex() =>
        Assert.Equal(
            ["一、摘要", "二、基本情况", "三、预算执行情况", "四、自评得分和等级", "五、部门排名", "六、指标完成情况", "七、未完成原因", "八、自评质量问题", "九、年度对比", "十、结果应用建议", "附表　全部项目一览"],
            AnnualDocument.Tell(Plain).Chapters.Select(chapter => chapter.Title));

    private static string Text(ReportChapter chapter) => string.Concat(chapter.Blocks.OfType<ParagraphBlock>().Select(paragraph => paragraph.Lead + paragraph.Text));
}
