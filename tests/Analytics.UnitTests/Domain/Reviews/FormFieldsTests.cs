using Analytics.Domain.Budget;
using Analytics.Domain.Forms;
using Analytics.Domain.Reviews;

namespace Analytics.UnitTests.Domain.Reviews;

public sealed class FormFieldsTests
{
    private static readonly EvaluationForm Form = TestForms.SelfEvaluation(
        TestForms.Funding(10m, 10m, 8.5m, ratePercent: 85m, score: 8.5m), TestForms.Row("≥8次", "8次", 20m, 20m, "无"), TestForms.Filler(70m))
        .Named("培训") with
    {
        FiledOn = TestForms.Read(new DateOnly(2025, 2, 5), 3),
        InferredCurrencyUnit = new(CurrencyUnit.TenThousandYuan, SourcePlace.OnLine(19), 0.6m),
        Rating = TestForms.Read(Rating.Good, 150),
    };

    [Fact]
    public void Every_field_has_a_path_of_its_own_by_which_it_is_found()
    {
        var fields = FormFields.Of(Form).ToList();

        Assert.Equal(15 + 7 + (2 * 8), fields.Count);
        Assert.Equal(fields.Count, fields.Select(field => field.Path).Distinct().Count());
        Assert.All(fields, field => Assert.Equal(field.Kind, FormFields.Find(Form, FieldPath.Parse(field.Path.ToString())!)!.Kind));
    }

    [Theory]
    [InlineData("fiscal_year", "2024", 1)]
    [InlineData("filed_on", "2025-02-05", 1)]
    [InlineData("project_name", "培训", 1)]
    [InlineData("currency_unit", "万元", 0.6)]
    [InlineData("rating", "良", 1)]
    [InlineData("funding[0].executed", "8.5", 1)]
    [InlineData("indicators[0].target", "≥8次", 1)]
    public void A_field_gives_its_value_as_a_text(string path, string text, decimal confidence)
    {
        var reading = FormFields.Find(Form, FieldPath.Parse(path)!)!.Read(Form);

        Assert.Equal((text, confidence), (reading?.Text, reading?.Confidence));
    }

    [Theory]
    [InlineData("contact")]
    [InlineData("indicators[1].reason")]
    public void A_field_that_the_form_leaves_empty_gives_none(string path) =>
        Assert.Null(FormFields.Find(Form, FieldPath.Parse(path)!)!.Read(Form));

    [Theory]
    [InlineData("funding[1].executed")]
    [InlineData("indicators[2].score")]
    [InlineData("indicators[0].colour")]
    [InlineData("rows[0].score")]
    [InlineData("problems")]
    public void A_field_that_the_form_does_not_have_is_not_found(string path) => Assert.Null(FormFields.Find(Form, FieldPath.Parse(path)!));
}
