using Analytics.Domain.Checks;
using Analytics.Domain.Forms;
using Analytics.Domain.Scoring;

namespace Analytics.UnitTests.Domain.Checks;

public sealed class JudgementStampTests
{
    private static readonly EvaluationForm OfTen = TestForms.SelfEvaluation(TestForms.Funding(1m, 1m, 1m), TestForms.Filler(90m));
    private static readonly EvaluationForm OfTwenty = TestForms.SelfEvaluation(TestForms.Funding(1m, 1m, 1m, weight: 20m), TestForms.Filler(80m));

    [Fact]
    public void The_same_judge_leaves_the_same_stamp() =>
        Assert.Equal(FormJudge.CreateDefault().Judge(OfTen).Stamp, FormJudge.CreateDefault().StampOf(OfTen));

    [Fact]
    public void Another_rating_bound_changes_what_governs_its_own_forms_only()
    {
        var today = FormJudge.CreateDefault();
        var tomorrow = new FormJudge(
            new([.. RuleSetCatalogue.Default.All.Select(ruleSet => ruleSet.Id == "execution-20" ? ruleSet with { ExcellentFloor = 95m } : ruleSet)]), new());

        Assert.NotEqual(today.SettingsFingerprint, tomorrow.SettingsFingerprint);
        Assert.Equal(today.StampOf(OfTen).Governing, tomorrow.StampOf(OfTen).Governing);
        Assert.NotEqual(today.StampOf(OfTwenty).Governing, tomorrow.StampOf(OfTwenty).Governing);
    }

    [Fact]
    public void A_threshold_governs_every_form()
    {
        var strict = new FormJudge(RuleSetCatalogue.Default, new() { LowExecutionRate = 0.95m });

        Assert.NotEqual(FormJudge.CreateDefault().StampOf(OfTen).Governing, strict.StampOf(OfTen).Governing);
    }

    [Fact]
    public void A_row_that_now_lays_claim_to_a_form_governs_it_though_the_old_row_stands()
    {
        var newer = RuleSetCatalogue.Default.All[0] with { Id = "newer", FirstYear = 2024 };
        var judge = new FormJudge(new([newer, RuleSetCatalogue.Default.All[0] with { LastYear = 2023 }, .. RuleSetCatalogue.Default.All.Skip(1)]), new());

        Assert.Equal("newer", judge.Judge(OfTen).RuleSet.Id);
        Assert.NotEqual(FormJudge.CreateDefault().StampOf(OfTen).Governing, judge.StampOf(OfTen).Governing);
        Assert.Equal(FormJudge.CreateDefault().StampOf(OfTwenty).Governing, judge.StampOf(OfTwenty).Governing);
    }
}
