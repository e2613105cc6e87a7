using Analytics.Domain.Budget;
using Analytics.Domain.Forms;
using Analytics.Domain.Indicators;
using Analytics.Domain.Reviews;

namespace Analytics.UnitTests.Domain.Reviews;

public sealed class FormReviewTests
{
    private static readonly EvaluationForm Form = TestForms.SelfEvaluation(
        TestForms.Funding(10m, 10m, 8.5m) with { Executed = new(8.5m, SourcePlace.OnLine(TestForms.FundingLine), 0.7m), Confidence = 0.7m },
        Indicator("培训期数", 80),
        Indicator("培训人数", 81)) with
    {
        InferredCurrencyUnit = new(CurrencyUnit.TenThousandYuan, SourcePlace.OnLine(19), 0.6m),
        Problems = [new("a", "甲没有读准"), new("b", "乙没有读准")],
    };

    [Fact]
    public void A_form_that_nobody_looked_at_stays_as_it_was_read()
    {
        var reviewed = FormReview.Apply(Form, []);

        Assert.Same(Form.Funding[0].Executed, reviewed.Form.Funding[0].Executed);
        Assert.Equal(Form.Problems, reviewed.Form.Problems);
        Assert.Empty(reviewed.Values);
    }

    [Fact]
    public void A_correction_replaces_the_value_keeps_its_place_and_says_where_it_comes_from()
    {
        var reviewed = FormReview.Apply(Form, [Decided("funding[0].executed", ReviewDecision.Corrected, "8.5", "9.25", "年度资金总额", 19)]);

        Assert.Equal(new(9.25m, SourcePlace.OnLine(19), 1m, ReadingOrigin.Corrected), reviewed.Form.Funding[0].Executed);
        Assert.Equal(8.5m, reviewed.AsRead.Funding[0].Executed?.Value);
        Assert.Equal(1, reviewed.CorrectedCount);
        Assert.False(reviewed.Values["funding[0].executed"].ReadsDifferentlyNow);
    }

    [Fact]
    public void A_row_is_as_sure_as_the_least_sure_of_its_values() =>
        Assert.Equal(1m, FormReview.Apply(Form, [Decided("funding[0].executed", ReviewDecision.Confirmed, "8.5", "8.5", "年度资金总额", 19)]).Form.Funding[0].Confidence);

    [Fact]
    public void A_confirmed_unit_is_inferred_no_longer()
    {
        var form = FormReview.Apply(Form, [Decided("currency_unit", ReviewDecision.Confirmed, "万元", "万元")]).Form;

        Assert.Equal(new(CurrencyUnit.TenThousandYuan, SourcePlace.OnLine(19), 1m, ReadingOrigin.Confirmed), form.CurrencyUnit);
        Assert.Null(form.InferredCurrencyUnit);
    }

    [Fact]
    public void A_value_that_the_form_does_not_give_is_taken_out()
    {
        var reviewed = FormReview.Apply(Form, [Decided("funding[0].executed", ReviewDecision.Absent, "8.5", null, "年度资金总额", 19)]);

        Assert.Null(reviewed.Form.Funding[0].Executed);
        Assert.Equal(1, reviewed.CorrectedCount);
    }

    [Fact]
    public void A_value_that_the_reader_missed_stands_where_its_row_or_the_form_stands()
    {
        var form = FormReview.Apply(
            Form,
            [Decided("indicators[1].reason", ReviewDecision.Corrected, null, "年末追加", "培训人数", 81), Decided("contact", ReviewDecision.Corrected, null, "王工")]).Form;

        Assert.Equal(81, form.Indicators[1].Reason?.Place.Line);
        Assert.Equal(Form.Title.Place, form.Contact?.Place);
    }

    [Fact]
    public void A_withdrawn_decision_holds_for_nothing()
    {
        var reviewed = FormReview.Apply(Form, [Decided("funding[0].executed", ReviewDecision.Withdrawn, "8.5", null, "年度资金总额", 19)]);

        Assert.Equal(8.5m, reviewed.Form.Funding[0].Executed?.Value);
        Assert.Empty(reviewed.Values);
    }

    [Fact]
    public void A_decision_follows_its_row_where_a_later_reading_has_another_row_before_it()
    {
        var later = Form with { Indicators = [Indicator("新读出的一行", 79), .. Form.Indicators] };

        var reviewed = FormReview.Apply(later, [Decided("indicators[1].score", ReviewDecision.Corrected, "5", "4", "培训人数", 81)]);

        Assert.Equal(4m, reviewed.Form.Indicators[2].Score?.Value);
        Assert.Equal(5m, reviewed.Form.Indicators[1].Score?.Value);
        Assert.Equal("indicators[2].score", Assert.Single(reviewed.Values).Key);
    }

    [Fact]
    public void A_row_whose_name_is_read_differently_is_known_by_its_line()
    {
        var later = Form with { Indicators = [Indicator("培训期数（期）", 80), Form.Indicators[1]] };

        var reviewed = FormReview.Apply(later, [Decided("indicators[0].level3", ReviewDecision.Corrected, "培训期数", "培训班期数", "培训期数", 80)]);

        Assert.Equal("培训班期数", reviewed.Form.Indicators[0].Level3?.Value);
        Assert.True(reviewed.Values["indicators[0].level3"].ReadsDifferentlyNow);
    }

    [Fact]
    public void A_decision_whose_row_is_gone_is_named_and_goes_to_no_other_row()
    {
        var later = Form with { Indicators = [Form.Indicators[0], Indicator("另一项", 95)] };

        var reviewed = FormReview.Apply(later, [Decided("indicators[1].score", ReviewDecision.Corrected, "5", "4", "培训人数", 81)]);

        Assert.Equal("indicators[1].score", Assert.Single(reviewed.NotApplicable).Path);
        Assert.Equal(later.Indicators.Select(row => row.Score), reviewed.Form.Indicators.Select(row => row.Score));
    }

    [Fact]
    public void Settled_problems_are_gone_from_the_form_and_new_ones_are_not()
    {
        var settled = Decided(ValueReview.ProblemsPath, ReviewDecision.Settled, ReviewedForm.KeyOf(Form.Problems[0]), null);

        Assert.Equal([Form.Problems[1]], FormReview.Apply(Form, [settled]).Form.Problems);
    }

    private static IndicatorRow Indicator(string name, int line) =>
        TestForms.Row("≥8次", "8次", 5m, 5m, line: line) with { Level3 = TestForms.Read(name, line) };

    private static ValueReview Decided(string path, ReviewDecision decision, string? read, string? value, string? rowName = null, int? rowLine = null) => new()
    {
        Path = path,
        Revision = 1,
        Decision = decision,
        ReadValue = read,
        Value = value,
        RowName = rowName,
        RowLine = rowLine,
        DecidedBy = "张三",
        DecidedAt = new(2026, 11, 21, 8, 0, 0, DateTimeKind.Utc),
    };
}
