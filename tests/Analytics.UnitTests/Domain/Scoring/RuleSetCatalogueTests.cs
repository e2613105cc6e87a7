using Analytics.Domain.Forms;
using Analytics.Domain.Scoring;

namespace Analytics.UnitTests.Domain.Scoring;

public sealed class RuleSetCatalogueTests
{
    [Theory]
    [InlineData(10, 90, "execution-10")]
    [InlineData(20, 80, "execution-20")]
    public void A_form_follows_the_scheme_with_its_execution_weight(int executionWeight, int indicatorWeight, string ruleSet)
    {
        var form = TestForms.SelfEvaluation(TestForms.Funding(1m, 1m, 1m, weight: executionWeight), TestForms.Filler(indicatorWeight));

        Assert.Equal(ruleSet, RuleSetCatalogue.Default.ChooseFor(form).Id);
    }

    [Theory]
    [InlineData(90, "execution-10")]
    [InlineData(80, "execution-20")]
    [InlineData(100, "execution-10")]
    public void Without_a_printed_weight_the_indicators_show_the_scheme(int indicatorWeight, string ruleSet) =>
        Assert.Equal(ruleSet, RuleSetCatalogue.Default.ChooseFor(TestForms.SelfEvaluation(null, TestForms.Filler(indicatorWeight))).Id);

    [Fact]
    public void A_scheme_of_other_years_is_not_chosen()
    {
        var old = RuleSetCatalogue.Default.All[0] with { Id = "old", LastYear = 2020 };
        var catalogue = new RuleSetCatalogue([old, RuleSetCatalogue.Default.All[0]]);
        var form = TestForms.SelfEvaluation(TestForms.Funding(1m, 1m, 1m));

        Assert.Equal("execution-10", catalogue.ChooseFor(form).Id);
        Assert.Equal("old", catalogue.ChooseFor(form with { FiscalYear = TestForms.Read(2019, 3) }).Id);
    }

    [Theory]
    [InlineData("100", Rating.Excellent)]
    [InlineData("90", Rating.Excellent)]
    [InlineData("89.99", Rating.Good)]
    [InlineData("89.5", Rating.Good)]
    [InlineData("80", Rating.Good)]
    [InlineData("79.99", Rating.Fair)]
    [InlineData("60", Rating.Fair)]
    [InlineData("59.99", Rating.Poor)]
    [InlineData("0", Rating.Poor)]
    public void Ratings_are_half_open_intervals(string total, Rating rating) =>
        Assert.Equal(rating, RuleSetCatalogue.Default.All[0].RatingOf(decimal.Parse(total, System.Globalization.CultureInfo.InvariantCulture)));
}
