using Analytics.Domain.Checks;
using Analytics.Domain.Checks.Comparison;
using Analytics.Domain.Forms;
using Analytics.Domain.Indicators;

namespace Analytics.UnitTests.Domain.Checks.Comparison;

public sealed class FormComparisonTests
{
    private const string Reason = "受6月强降雨影响，河道清淤作业停工20天，剩余标段顺延至次年一季度完成";
    private const string Conclusion = "全年任务按计划完成，资金使用规范，自评等级为优，明年继续加强管护。";

    private static readonly FormComparison Comparison = new(new RuleThresholds());

    [Fact]
    public void The_same_reason_in_two_forms_is_found_in_both_with_the_other_one_named()
    {
        var findings = Compare(
            "copied-reason",
            Form(1, "河道清淤", rows: [Row(0, "清淤长度", "≥10公里", reason: Reason)]),
            Form(2, "河堤加固", rows: [Row(0, "加固长度", "≥3公里"), Row(1, "验收合格率", "≥98%", reason: Reason.Replace("20天", "35天 ", StringComparison.Ordinal))]));

        Assert.Equal([(1L, (int?)0), (2L, 1)], findings.Select(found => (found.FormKey, found.Finding.IndicatorIndex)));
        Assert.Contains("“河堤加固”", findings[0].Finding.Message, StringComparison.Ordinal);
        Assert.Contains("“河道清淤”", findings[1].Finding.Message, StringComparison.Ordinal);
        Assert.Equal(findings[0].Finding.Subject, findings[1].Finding.Subject);
    }

    [Fact]
    public void Many_copies_are_counted_with_their_departments_and_years()
    {
        var findings = Compare("copied-reason",
        [
            .. Enumerable.Range(1, 4).Select(i => Form(i, "河道清淤", department: $"{"甲乙丙丁"[i - 1]}局", year: 2020 + i, rows: [Row(0, "清淤长度", "≥10公里", reason: Reason)])),
        ]);

        Assert.Equal(4, findings.Count);
        Assert.Contains("等3张表（3个部门，2022—2024年度）", findings[0].Finding.Message, StringComparison.Ordinal);
        Assert.Contains("见于4张表", findings[0].Finding.Found, StringComparison.Ordinal);
    }

    [Fact]
    public void The_versions_of_one_form_do_not_copy_from_each_other()
    {
        var form = Form(1, "河道清淤", rows: [Row(0, "清淤长度", "≥10公里", reason: Reason)]) with { Conclusion = Text(Conclusion) };

        Assert.Empty(Comparison.Compare([form, form with { Key = 2, FiledOn = new(2025, 3, 1) }]));
    }

    [Theory]
    [InlineData("无")]
    [InlineData("——")]
    [InlineData("雨季停工")]
    [InlineData("雨季停工。5")] // letters alone count
    [InlineData("各项年度指标均已按计划完成")]
    public void A_reason_that_says_nothing_or_little_is_not_copied(string reason) => Assert.Empty(Comparison.Compare(
        [Form(1, "河道清淤", rows: [Row(0, "清淤长度", "≥10公里", reason: reason)]), Form(2, "河堤加固", rows: [Row(0, "加固长度", "≥3公里", reason: reason)])]));

    [Fact]
    public void Six_letters_of_a_reason_and_twelve_of_a_conclusion_are_enough_to_be_copied()
    {
        Assert.Equal(2, Compare(
            "copied-reason",
            Form(1, "河道清淤", rows: [Row(0, "清淤长度", "≥10公里", reason: "雨季停工两月")]),
            Form(2, "河堤加固", rows: [Row(0, "加固长度", "≥3公里", reason: "雨季停工两月")])).Count);
        Assert.Equal(2, Compare(
            "copied-conclusion",
            Form(1, "河道清淤") with { Conclusion = Text("任务完成，资金规范，自评为优") },
            Form(2, "河堤加固") with { Conclusion = Text("任务完成，资金规范，自评为优") }).Count);
    }

    [Fact]
    public void The_same_conclusion_in_two_forms_is_found_in_both()
    {
        var findings = Compare(
            "copied-conclusion",
            Form(1, "河道清淤") with { Conclusion = Text(Conclusion) },
            Form(2, "河堤加固", year: 2023) with { Conclusion = Text(Conclusion) },
            Form(3, "水库管护") with { Conclusion = Text("本项目实际完成清淤十公里，尚有两处堤段未按期加固，自评为良。") });

        Assert.Equal([1L, 2L], findings.Select(found => found.FormKey));
        Assert.Contains("“河堤加固”（2023年度）", findings[0].Finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_conclusion_that_repeats_the_narrative_is_found()
    {
        var findings = Compare("copied-conclusion", Form(1, "河道清淤") with { Narrative = Text("1." + Conclusion), Conclusion = Text(Conclusion) });

        Assert.Contains("照抄了实际完成情况", Assert.Single(findings).Finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_conclusion_that_stands_within_a_much_longer_narrative_is_one_of_its_own() => Assert.Empty(Compare(
        "copied-conclusion",
        Form(1, "河道清淤") with { Narrative = Text(Conclusion + "河道沿线十二个村全部完成清淤，新建护岸三处，群众反映良好，档案资料齐全。"), Conclusion = Text(Conclusion) }));

    [Fact]
    public void A_conclusion_of_few_words_may_stand_in_many_forms() =>
        Assert.Empty(Comparison.Compare([Form(1, "河道清淤") with { Conclusion = Text("自评为优") }, Form(2, "河堤加固") with { Conclusion = Text("自评为优") }]));

    [Fact]
    public void A_target_below_the_approved_one_is_found_with_both_values()
    {
        var findings = Compare(
            "approved-target-differs",
            Approval(1, "河道清淤", Row(0, "清淤长度", "≥10公里"), Row(1, "投诉件数", "≤3件")),
            Form(2, "河道清淤", rows: [Row(0, "清淤长度", "≥8公里"), Row(1, "投诉件数", "≤5件")]));

        Assert.Equal([(0, "≥8公里", "≥10公里"), (1, "≤5件", "≤3件")], findings.Select(found => (found.Finding.IndicatorIndex!.Value, found.Finding.Found, found.Finding.Expected!)));
        Assert.All(findings, found => Assert.Equal(2L, found.FormKey));
    }

    [Fact]
    public void A_target_that_was_raised_or_written_otherwise_is_in_order() => Assert.Empty(Compare(
        "approved-target-differs",
        Approval(1, "河道清淤", Row(0, "清淤长度", "≥10公里"), Row(1, "补助资金", "≤2万元"), Row(2, "环境改善", "明显")),
        Form(2, "河道清淤", rows: [Row(0, "清淤长度", ">=12公里"), Row(1, "补助资金", "≤20000元"), Row(2, "环境改善", "有所改善")])));

    [Fact]
    public void A_number_that_became_words_is_a_lowered_target() => Assert.Equal(0, Assert.Single(Compare(
        "approved-target-differs",
        Approval(1, "河道清淤", Row(0, "清淤长度", "≥10公里")),
        Form(2, "河道清淤", rows: [Row(0, "清淤长度", "按需推进")]))).Finding.IndicatorIndex);

    [Fact]
    public void Missing_and_added_indicators_are_named()
    {
        var findings = Compare(
            "approved-target-differs",
            Approval(1, "河道清淤", Row(0, "清淤长度", "≥10公里"), Row(1, "管护人数", "≥5人")),
            Form(2, "河道清淤", rows: [Row(0, "清淤长度", "≥10公里"), Row(1, "宣传次数", "≥2次")]));

        Assert.Contains("“管护人数”", findings[0].Finding.Message, StringComparison.Ordinal);
        Assert.Contains("“宣传次数”", findings[1].Finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_indicator_named_in_short_is_the_one_named_at_length() => Assert.Empty(Compare(
        "approved-target-differs",
        Approval(1, "河道清淤", Row(0, "宣传材料", "≥100份")),
        Form(2, "河道清淤", rows: [Row(0, "会同各镇发放宣传材料", "≥100份")])));

    [Fact]
    public void A_short_name_may_stand_anywhere_in_the_long_one() => Assert.Empty(Compare(
        "approved-target-differs",
        Approval(1, "河道清淤", Row(0, "宣传材料", "≥100份"), Row(1, "护岸", "≥3处"), Row(2, "清淤长度", "≥10公里")),
        Form(2, "河道清淤", rows: [Row(0, "各镇宣传材料发放", "≥100份"), Row(1, "护岸", "≥3处"), Row(2, "主河道清淤长度合计", "≥10公里")])));

    [Fact]
    public void A_higher_bound_below_which_to_stay_is_a_lowered_target_too() => Assert.Single(Compare(
        "approved-target-differs",
        Approval(1, "河道清淤", Row(0, "投诉件数", "＜3件")),
        Form(2, "河道清淤", rows: [Row(0, "投诉件数", "＜5件")])));

    [Fact]
    public void Rows_that_a_doubtful_reading_lacks_are_not_missing() => Assert.Empty(Compare(
        "approved-target-differs",
        Approval(1, "河道清淤", Row(0, "清淤长度", "≥10公里"), Row(1, "管护人数", "≥5人")) with { NeedsReview = true },
        Form(2, "河道清淤", rows: [Row(0, "清淤长度", "≥10公里"), Row(1, "宣传次数", "≥2次")])));

    [Fact]
    public void A_sign_that_scanning_took_for_a_digit_does_not_raise_the_approved_target() => Assert.Empty(Compare(
        "approved-target-differs",
        Approval(1, "河道清淤", Row(0, "管护人数", "226人")),
        Form(2, "河道清淤", rows: [Row(0, "管护人数", "≥26人")])));

    [Fact]
    public void A_renamed_project_still_meets_its_approved_form() => Assert.Single(Compare(
        "approved-target-differs",
        Approval(1, "河道清淤整治", Row(0, "清淤长度", "≥10公里")),
        Approval(2, "图书馆开放", Row(0, "开放天数", "≥300天")),
        Form(3, "河道清淤整治项目（2024年）", rows: [Row(0, "清淤长度", "≥8公里")])));

    [Fact]
    public void Another_unit_year_or_project_is_another_form() => Assert.Empty(Compare(
        "approved-target-differs",
        Approval(1, "河道清淤", Row(0, "清淤长度", "≥10公里")) with { FiscalYear = 2023 },
        Approval(2, "河道清淤", Row(0, "清淤长度", "≥10公里")) with { Unit = "乙河管所" },
        Approval(3, "图书馆开放", Row(0, "开放天数", "≥300天")),
        Form(4, "河道清淤", rows: [Row(0, "清淤长度", "≥8公里")]) with { Unit = "甲河管所" }));

    [Fact]
    public void The_later_of_two_approved_forms_counts() => Assert.Empty(Compare(
        "approved-target-differs",
        Approval(1, "河道清淤", Row(0, "清淤长度", "≥10公里")) with { FiledOn = new(2024, 1, 5) },
        Approval(2, "河道清淤", Row(0, "清淤长度", "≥8公里")) with { FiledOn = new(2024, 9, 1) },
        Form(3, "河道清淤", rows: [Row(0, "清淤长度", "≥8公里")])));

    [Fact]
    public void Two_projects_of_a_year_with_the_same_outputs_overlap()
    {
        ComparedIndicator[] rows = [Row(0, "清淤长度", "≥10公里"), Row(1, "管护人数", "≥5人"), Row(2, "宣传次数", "≥2次")];
        var findings = Compare(
            "overlapping-projects",
            Form(1, "河道清淤", rows: rows),
            Form(2, "河道整治", rows: [.. rows[..2], Row(2, "设备台数", "≥1台")]),
            Form(3, "河道清淤", year: 2023, rows: rows));

        Assert.Equal([1L, 2L], findings.Select(found => found.FormKey));
        Assert.Contains("“河道整治”有2项产出相同", findings[0].Finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_of_three_outputs_overlap_and_two_of_four_do_not()
    {
        ComparedIndicator[] four = [Row(0, "清淤长度", "≥10公里"), Row(1, "管护人数", "≥5人"), Row(2, "宣传次数", "≥2次"), Row(3, "巡查次数", "≥9次")];
        ComparedIndicator[] other = [.. four[..2], Row(2, "设备台数", "≥1台"), Row(3, "加固长度", "≥1公里")];

        Assert.Empty(Compare("overlapping-projects", Form(1, "河道清淤", rows: four), Form(2, "河道整治", rows: other)));
        Assert.Equal(2, Compare("overlapping-projects", Form(1, "河道清淤", rows: four), Form(2, "河道整治", rows: other[..3])).Count);
    }

    [Fact]
    public void Three_of_five_outputs_are_the_share_from_which_on_projects_overlap()
    {
        ComparedIndicator[] five = [.. "甲乙丙丁戊".Select((name, index) => Row(index, $"{name}段清淤长度", "≥10公里"))];

        Assert.Equal(2, Compare(
            "overlapping-projects",
            Form(1, "河道清淤", rows: five),
            Form(2, "河道整治", rows: [.. five[..3], Row(3, "设备台数", "≥1台"), Row(4, "管护人数", "≥5人")])).Count);
    }

    [Fact]
    public void Two_units_of_a_department_may_do_the_same() => Assert.Empty(Compare(
        "overlapping-projects",
        Form(1, "河道清淤", rows: [Row(0, "清淤长度", "≥10公里"), Row(1, "管护人数", "≥5人")]) with { Unit = "东河管理所" },
        Form(2, "河道整治", rows: [Row(0, "清淤长度", "≥10公里"), Row(1, "管护人数", "≥5人")]) with { Unit = "西河管理所" }));

    [Fact]
    public void One_shared_output_is_no_overlap() => Assert.Empty(Compare(
        "overlapping-projects",
        Form(1, "河道清淤", rows: [Row(0, "培训人数", "≥10人"), Row(1, "清淤长度", "≥5公里")]),
        Form(2, "河道整治", rows: [Row(0, "培训人数", "≥10人"), Row(1, "设备台数", "≥1台")])));

    [Fact]
    public void The_order_of_the_forms_changes_nothing()
    {
        ComparedForm[] forms =
        [
            Form(1, "河道清淤", rows: [Row(0, "清淤长度", "≥10公里", reason: Reason)]) with { Conclusion = Text(Conclusion) },
            Form(2, "河堤加固", rows: [Row(0, "加固长度", "≥3公里", reason: Reason)]) with { Conclusion = Text(Conclusion) },
            Approval(3, "河堤加固", Row(0, "加固长度", "≥5公里")),
        ];

        Assert.Equal(Comparison.Compare(forms), Comparison.Compare([.. forms.Reverse()]));
    }

    private static IReadOnlyList<ComparisonFinding> Compare(string rule, params ComparedForm[] forms) =>
        [.. Comparison.Compare(forms).Where(found => found.Finding.Rule == rule)];

    private static ComparedForm Form(long key, string project, string department = "云溪市水务局", int year = 2024, params ComparedIndicator[] rows) => new()
    {
        Key = key,
        Kind = FormKind.ProjectSelfEvaluation,
        FiscalYear = year,
        Department = department,
        Project = project,
        Place = new(1, 90),
        Indicators = rows,
    };

    private static ComparedForm Approval(long key, string project, params ComparedIndicator[] rows) =>
        Form(key, project, rows: rows) with { Kind = FormKind.ProjectTargetApproval };

    private static ComparedIndicator Row(int index, string name, string target, decimal? weight = null, string? reason = null) =>
        new(index, IndicatorKind.Quantity, name, target, weight, reason, SourcePlace.OnLine(40 + index));

    private static ComparedText Text(string text) => new(text, SourcePlace.OnLine(80));
}
