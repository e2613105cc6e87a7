using Analytics.Domain.Checks;
using Analytics.Domain.Forms;
using Analytics.Domain.Scoring;

namespace Analytics.UnitTests.Domain.Checks.Rules;

public sealed class LateFilingRuleTests
{
    private const string Rule = "late-filing";

    [Fact]
    public void A_form_filed_in_July_is_late_and_both_dates_are_named()
    {
        var finding = Assert.Single((Form(new(2023, 7, 12)) with { FiscalYear = TestForms.Read(2022, 80) }).FindingsOf(Rule)); // 001:82

        Assert.Equal(Severity.Warning, finding.Severity);
        Assert.Equal(5, finding.Place.Line);
        Assert.Contains("2023年7月12日", finding.Message, StringComparison.Ordinal);
        Assert.Contains("2023年3月31日", finding.Message, StringComparison.Ordinal);
        Assert.Equal("2023-07-12", finding.Found);
        Assert.Equal("≤ 2023-03-31", finding.Expected);
    }

    [Fact]
    public void A_form_filed_on_the_due_date_is_in_time()
    {
        Assert.Empty(Form(new(2025, 3, 31)).FindingsOf(Rule));
        Assert.Single(Form(new(2025, 4, 1)).FindingsOf(Rule));
    }

    [Fact]
    public void A_year_may_have_a_due_date_of_its_own()
    {
        var judge = new FormJudge(RuleSetCatalogue.Default, new() { FilingDueOn = new Dictionary<string, string> { ["2024"] = "2025-02-28" } });

        Assert.Contains(judge.Judge(Form(new(2025, 3, 1))).Findings, finding => finding.Rule == Rule && finding.Expected == "≤ 2025-02-28");
        Assert.DoesNotContain(judge.Judge(Form(new(2025, 2, 28))).Findings, finding => finding.Rule == Rule);
        Assert.DoesNotContain(judge.Judge(Form(new(2024, 3, 1)) with { FiscalYear = TestForms.Read(2023, 3) }).Findings, finding => finding.Rule == Rule);
    }

    [Fact]
    public void Without_a_date_or_a_year_nothing_is_late()
    {
        Assert.Empty(TestForms.SelfEvaluation().FindingsOf(Rule));
        Assert.Empty((Form(new(2026, 1, 1)) with { FiscalYear = null }).FindingsOf(Rule));
    }

    private static EvaluationForm Form(DateOnly filedOn) => TestForms.SelfEvaluation() with { FiledOn = TestForms.Read(filedOn, 5) };
}
