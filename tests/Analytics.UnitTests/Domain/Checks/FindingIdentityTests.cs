using Analytics.Domain.Checks;
using Analytics.Domain.Forms;

namespace Analytics.UnitTests.Domain.Checks;

public sealed class FindingIdentityTests
{
    private static readonly Finding Low = new()
    {
        Rule = "low-execution",
        Severity = Severity.Warning,
        Place = SourcePlace.OnLine(6),
        Message = "执行率偏低。",
        Found = "执行率 40%",
        Expected = "至少 80%",
    };

    [Fact]
    public void A_finding_is_the_same_one_on_another_line_and_in_other_words()
    {
        var moved = Low with { Place = SourcePlace.OnLine(60), Message = "执行率只有四成。", Severity = Severity.Error };

        Assert.Equal(FindingIdentity.HashOf(Low), FindingIdentity.HashOf(moved));
        Assert.Matches("^[0-9a-f]{64}$", FindingIdentity.HashOf(Low));
    }

    [Fact]
    public void A_finding_is_another_one_where_its_rule_its_indicator_or_its_values_differ()
    {
        Finding[] others =
        [
            Low,
            Low with { Rule = "execution-rate" },
            Low with { IndicatorIndex = 0 },
            Low with { IndicatorIndex = 1 },
            Low with { Found = "执行率 41%" },
            Low with { Expected = "至少 90%" },
            Low with { Expected = null },
            Low with { Subject = "免费开放经费" },
        ];

        Assert.Equal(others.Length, others.Select(FindingIdentity.HashOf).Distinct().Count());
    }

    [Fact]
    public void A_finding_with_a_subject_is_the_same_one_whatever_else_was_found()
    {
        var first = Low with { Subject = "免费开放经费", Found = "与 2 张表相同" };

        Assert.Equal(FindingIdentity.HashOf(first), FindingIdentity.HashOf(first with { Found = "与 3 张表相同", Expected = null }));
    }
}
