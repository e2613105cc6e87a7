using Analytics.Domain.Shortfalls;

namespace Analytics.UnitTests.Domain.Shortfalls;

/// <summary>Reasons that somebody else labelled than who wrote the phrases: the harder half says what strangers' forms may expect.</summary>
public sealed class ExaminedReasonsTests
{
    private static readonly List<(string Half, string Text, string Primary, bool HasMeasure)> Rows =
    [
        .. File.ReadLines(Path.Combine(Repository.Root, "tests", "TestData", "reasons", "examined-reasons.tsv"))
            .Where(line => !line.StartsWith('#'))
            .Skip(1)
            .Select(line => line.Split('\t'))
            .Select(cells => (cells[0], cells[1], cells[2], cells[3] == "yes")),
    ];

    // What is reached, less one or two reasons.
    [Theory]
    [InlineData("open", 0.97, 0.97)]
    [InlineData("unseen", 0.84, 0.94)]
    public void Reasons_of_another_hand_are_sorted_and_divided(string half, double primary, double measure)
    {
        var rows = Rows.Where(row => row.Half == half).ToList();

        Assert.InRange(rows.Count, 75, 80);
        Assert.InRange(Share(rows, row => ShortfallClassifier.Classify(row.Text)!.Primary.Category.Code == row.Primary), primary, 1d);
        Assert.InRange(Share(rows, row => ReasonText.Split(row.Text).Measure is not null == row.HasMeasure), measure, 1d);
    }

    [Fact]
    public void Each_half_holds_every_kind_that_a_text_can_have() =>
        Assert.All(
            Rows.GroupBy(row => row.Half),
            half => Assert.Equal(
                ShortfallTaxonomy.All.Where(category => category != ShortfallTaxonomy.DeductionUnexplained).Select(category => category.Code).Order(StringComparer.Ordinal),
                half.Select(row => row.Primary).Distinct().Order(StringComparer.Ordinal)));

    private static double Share<T>(List<T> rows, Func<T, bool> isRight) => (double)rows.Count(isRight) / rows.Count;
}
