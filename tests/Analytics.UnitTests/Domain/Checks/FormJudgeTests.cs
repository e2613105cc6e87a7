using Analytics.Domain.Checks;
using Analytics.Domain.Scoring;

namespace Analytics.UnitTests.Domain.Checks;

public sealed class FormJudgeTests
{
    [Fact]
    public void Findings_come_in_the_order_of_the_form()
    {
        var form = TestForms.SelfEvaluation(
            TestForms.Funding(330000m, 261458m, 261458m, score: 10m),
            TestForms.Row("＝50个", "＝248个", 25m, 25m, line: 97),
            TestForms.Row("≥10次", "6次", 25m, 15m, line: 90),
            TestForms.Filler(20m),
            TestForms.Filler(20m)).Named("党建工作经费（2025年）").Completed(90m);

        var findings = FormJudge.CreateDefault().Judge(form).Findings;

        Assert.Equal(["year-mismatch", "budget-cut-to-match", "deduction-without-reason", "target-too-low"], findings.Select(finding => finding.Rule));
    }

    [Fact]
    public void Approved_targets_yield_no_arithmetic()
    {
        var approved = TestForms.Approval(TestForms.Row("＝1次", null, 20m), TestForms.Row("≤16万元", null, 30m)).Completed() with
        {
            Funding = [TestForms.Funding(24.02m, null, null)],
        };

        var judged = FormJudge.CreateDefault().Judge(approved);

        Assert.Empty(judged.Findings);
        Assert.Null(judged.Recomputed.TotalScore);
    }

    [Fact]
    public void An_empty_form_misses_its_fields_and_nothing_else()
    {
        var judged = FormJudge.CreateDefault().Judge(TestForms.SelfEvaluation());

        Assert.Equal(4, judged.Findings.Count);
        Assert.All(judged.Findings, finding => Assert.Equal("missing-field", finding.Rule));
        Assert.Null(judged.Recomputed.TotalScore);
        Assert.Null(judged.Recomputed.ExecutionRateAdjusted);
    }

    [Fact]
    public void The_thresholds_in_force_are_those_given()
    {
        var strict = new FormJudge(RuleSetCatalogue.Default, new RuleThresholds { OvershootRemarkRatio = 1.05m, OvershootWarningRatio = 1.10m });
        var form = TestForms.SelfEvaluation(null, [TestForms.Row("≥30次", "35次", 10m, 10m), .. Enumerable.Repeat(TestForms.Filler(20m), 4)]).Completed(90m); // 002:59

        Assert.Equal("target-too-low", Assert.Single(strict.Judge(form).Findings).Rule);
        Assert.Empty(FormJudge.CreateDefault().Judge(form).Findings);
    }

    [Fact]
    public void Bad_thresholds_are_refused() =>
        Assert.Throws<ArgumentException>(() => new FormJudge(RuleSetCatalogue.Default, new RuleThresholds { BudgetCutRate = 2m }));

    [Fact]
    public void Numbers_beyond_all_sense_are_judged_without_failing()
    {
        const decimal huge = 999_999_999_999_999_999_999_999m;
        const decimal tiny = 0.000_000_000_000_000_000_001m;
        var form = TestForms.SelfEvaluation(
            TestForms.Funding(huge, tiny, huge, weight: huge, ratePercent: tiny, score: -huge),
            TestForms.Row("≥0.000001%", "999999999999999亿元", huge, huge),
            TestForms.Row("≤999999999999999亿元", "0.000001元", huge, -huge),
            TestForms.Row("＝0.000001元", "999999999999999亿元", huge, tiny)).WithTotals(huge, huge);

        var judged = FormJudge.CreateDefault().Judge(form);

        Assert.Null(judged.Recomputed.ExecutionRateAdjusted);
        Assert.Contains(judged.Findings, finding => finding.Rule == "weights-total");
    }
}
