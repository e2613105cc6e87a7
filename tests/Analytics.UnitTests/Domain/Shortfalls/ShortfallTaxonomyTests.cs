using Analytics.Domain.Shortfalls;

namespace Analytics.UnitTests.Domain.Shortfalls;

public sealed class ShortfallTaxonomyTests
{
    [Fact]
    public void The_categories_are_ranked_without_a_gap_and_have_codes_of_their_own()
    {
        Assert.Equal(Enumerable.Range(1, 25), ShortfallTaxonomy.All.Select(category => category.Order));
        Assert.Equal(25, ShortfallTaxonomy.All.DistinctBy(category => category.Code).Count());
    }

    [Fact]
    public void Room_left_on_purpose_empty_measures_and_none_are_boilerplate() =>
        Assert.Equal([21, 22, 23], ShortfallTaxonomy.All.Where(category => category.IsBoilerplate).Select(category => category.Order));
}
