using Analytics.Domain.Shortfalls;
using Analytics.Samples;
using Analytics.Samples.Contents;

namespace Analytics.UnitTests.Samples;

/// <summary>The reasons of the synthetic city are such as forms give: of many kinds, and hardly any of none.</summary>
public sealed class ReasonContentsTests
{
    private const int FewestKinds = 17;
    private const double LargestUnrecognisedShare = 0.25;

    private static readonly Lazy<List<ShortfallClassification>> Reasons = new(() =>
    [
        .. SampleCity.Create(new(60, 2023, 2024, 5, [SampleFormat.Txt]))
            .SelectMany(file => file.Truth.Forms)
            .SelectMany(form => form.Indicators)
            .Select(row => row.Reason)
            .Where(reason => reason is { Length: > 4 })
            .Select(reason => ShortfallClassifier.Classify(reason)!),
    ]);

    [Fact]
    public void Each_cause_is_of_the_kind_that_its_table_says() =>
        Assert.All(ContentTable.Rows("causes.tsv"), row =>
            Assert.Equal((row[1], row[0]), (row[1], ShortfallClassifier.Classify($"偏差原因：{Fill(row[1])}。改进措施：{Fill(row[2])}。")!.Primary.Category.Code)));

    [Fact]
    public void They_are_spread_over_the_kinds_of_causes() =>
        Assert.InRange(Reasons.Value.Select(reason => reason.Primary.Category.Code).Distinct(StringComparer.Ordinal).Count(), FewestKinds, 25);

    [Fact]
    public void No_kind_makes_up_most_of_them() =>
        Assert.All(Reasons.Value.CountBy(reason => reason.Primary.Category.Code), kind => Assert.InRange(kind.Value, 1, Reasons.Value.Count / 4));

    [Fact]
    public void Hardly_any_is_of_no_kind()
    {
        var unrecognised = Reasons.Value.Count(reason => reason.Primary.Category.Code == "unrecognised");

        Assert.InRange((double)unrecognised / Reasons.Value.Count, 0, LargestUnrecognisedShare);
    }

    private static string Fill(string text) => text.Replace("{place}", "河口镇", StringComparison.Ordinal).Replace("{count}", "3", StringComparison.Ordinal);
}
