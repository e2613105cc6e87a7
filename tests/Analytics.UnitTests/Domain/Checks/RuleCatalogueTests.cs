using System.Text.RegularExpressions;
using Analytics.Domain.Checks;

namespace Analytics.UnitTests.Domain.Checks;

public sealed partial class RuleCatalogueTests
{
    [Fact]
    public void Every_rule_has_a_code_of_its_own_and_Chinese_words()
    {
        Assert.All(RuleCatalogue.All, rule =>
        {
            Assert.Matches(CodePattern(), rule.Code);
            Assert.Matches(ChinesePattern(), rule.Title);
            Assert.Matches(ChinesePattern(), rule.Reason);
        });
        Assert.Equal(RuleCatalogue.All.Count, RuleCatalogue.All.DistinctBy(rule => rule.Code).Count());
    }

    [Fact]
    public void Every_rule_file_is_registered()
    {
        var classes = typeof(RuleCatalogue).Assembly.GetTypes().Where(type => type.IsClass && type.IsAssignableTo(typeof(IRule)));

        Assert.Equal(
            classes.Select(type => type.Name).Order(StringComparer.Ordinal),
            RuleCatalogue.CreateRules(new RuleThresholds()).Select(rule => rule.GetType().Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_rule_is_described_by_its_code()
    {
        var rule = RuleCatalogue.Describe("execution-score");

        Assert.NotNull(rule);
        Assert.Equal(Severity.Error, rule.Severity);
        Assert.Null(RuleCatalogue.Describe("no-such-rule"));
    }

    [GeneratedRegex("^[a-z]+(-[a-z]+)+$")]
    private static partial Regex CodePattern();

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}")]
    private static partial Regex ChinesePattern();
}
