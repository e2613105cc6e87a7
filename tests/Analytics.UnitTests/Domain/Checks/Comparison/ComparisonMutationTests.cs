using Analytics.Domain.Checks;
using Analytics.Domain.Checks.Comparison;
using Analytics.Domain.Forms;
using Analytics.Domain.Indicators;

namespace Analytics.UnitTests.Domain.Checks.Comparison;

/// <summary>Forms of one city that have nothing to do with each other have no finding; one change makes them resemble each other,
/// and is found by its rule alone. The forms are invented.</summary>
public sealed class ComparisonMutationTests
{
    private const string Reason = "受汛期提前影响，两期野外培训未能举办；下一步把培训排在一季度并预留备用场地。";

    private static readonly FormComparison Comparison = new(new RuleThresholds());

    private static readonly (string Change, Func<ComparedForm[], ComparedForm[]> Mutate, string Rule)[] All =
    [
        ("a reason is copied", forms => [forms[0], forms[1], WithRow(forms[2], 0, row => row with { Reason = Reason })], "copied-reason"),
        ("a conclusion is copied", forms => [forms[0], forms[1], forms[2] with { Conclusion = forms[1].Conclusion }], "copied-conclusion"),
        ("a conclusion repeats the narrative", forms => [forms[0], forms[1], forms[2] with { Conclusion = forms[2].Narrative }], "copied-conclusion"),
        ("an approved target is lowered", forms => [forms[0], WithRow(forms[1], 0, row => row with { Target = "≥9场" }), forms[2]], "approved-target-differs"),
        ("an approved indicator is left out", forms => [forms[0], forms[1] with { Indicators = [forms[1].Indicators[0]] }, forms[2]], "approved-target-differs"),
        ("another project lists the same outputs", forms => [forms[0], forms[1], forms[2] with { Indicators = [.. forms[1].Indicators.Select(row => row with { Reason = null })] }], "overlapping-projects"),
    ];

    /// <summary>What is changed, and the rule that finds it.</summary>
    public static TheoryData<string, string> Mutations()
    {
        var data = new TheoryData<string, string>();
        foreach (var (change, _, rule) in All)
            data.Add(change, rule);
        return data;
    }

    [Fact]
    public void Forms_in_order_have_no_finding() => Assert.Empty(Comparison.Compare(Forms()));

    [Theory, MemberData(nameof(Mutations))]
    public void One_change_has_its_finding_and_no_other(string change, string rule)
    {
        var found = Comparison.Compare(All.Single(mutation => mutation.Change == change).Mutate(Forms()));

        Assert.Equal([rule], found.Select(finding => finding.Finding.Rule).Distinct(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_rule_that_compares_forms_is_among_the_mutations() => Assert.Equal(
        RuleCatalogue.CreateRules(new RuleThresholds()).OfType<IComparisonRule>().Select(rule => rule.Description.Code).Order(StringComparer.Ordinal),
        All.Select(mutation => mutation.Rule).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    [Fact]
    public void A_name_that_a_line_break_has_cut_is_no_other_indicator()
    {
        var forms = Forms();

        Assert.Empty(Comparison.Compare([WithRow(forms[0], 1, row => row with { Name = "汛期物资达标率" }), WithRow(forms[1], 1, row => row with { Name = "标率" }), forms[2]]));
    }

    [Fact]
    public void Where_a_row_is_unsure_none_is_called_missing()
    {
        var forms = Forms();

        Assert.Empty(Comparison.Compare([forms[0] with { HasUnsureRows = true }, forms[1] with { Indicators = [forms[1].Indicators[0]] }, forms[2]]));
    }

    private static ComparedForm[] Forms() =>
    [
        Form(1, FormKind.ProjectTargetApproval, "防汛物资储备", Row(0, "举办防汛演练", "≥12场"), Row(1, "物资采购完成率", "≥95%")),
        Form(2, FormKind.ProjectSelfEvaluation, "防汛物资储备", Row(0, "举办防汛演练", "≥12场", Reason), Row(1, "物资采购完成率", "≥95%")) with
        {
            Narrative = Text("全年举办防汛演练十二场，物资按计划入库，沿河村寨的预案逐一更新。"),
            Conclusion = Text("任务推进有序，自评等次为优，明年继续做好沿河村寨的管护工作。"),
        },
        Form(3, FormKind.ProjectSelfEvaluation, "水源林建设", Row(0, "营造水源涵养林", "≥300亩"), Row(1, "苗木成活率", "≥90%")) with
        {
            Narrative = Text("营造水源涵养林三百二十亩，苗木成活情况良好，村民参与护林的积极性提高。"),
            Conclusion = Text("项目实施质量稳定，下一步健全护林员的考核办法，等次为良。"),
        },
    ];

    private static ComparedForm Form(long key, FormKind kind, string project, params ComparedIndicator[] rows) => new()
    {
        Key = key,
        Kind = kind,
        FiscalYear = 2024,
        Department = "云溪市水务局",
        Unit = "云溪市防汛抗旱服务中心",
        Project = project,
        Place = new(1, 90),
        Indicators = rows,
    };

    private static ComparedForm WithRow(ComparedForm form, int index, Func<ComparedIndicator, ComparedIndicator> change) =>
        form with { Indicators = [.. form.Indicators.Select((row, i) => i == index ? change(row) : row)] };

    private static ComparedIndicator Row(int index, string name, string target, string? reason = null) =>
        new(index, IndicatorKind.Quantity, name, target, null, reason, SourcePlace.OnLine(40 + index));

    private static ComparedText Text(string text) => new(text, SourcePlace.OnLine(80));
}
