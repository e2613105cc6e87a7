using Analytics.Cli.Bench.Reasons;
using Analytics.Domain.Shortfalls;

namespace Analytics.UnitTests.Cli.Bench;

public sealed class ReasonsReportTests
{
    private static readonly IReadOnlyList<LabelledReason> Labels =
        LabelledReason.Read(File.ReadAllLines(Path.Combine(Repository.Root, "tests", "TestData", "reasons", "labelled-reasons.tsv")));

    // What is reached, less one or two reasons: a phrase that is made better may cost one elsewhere, not three.
    [Theory]
    [InlineData("tuned", 0.98, 0.96, 0.97, 0.98)]
    [InlineData("blind", 0.93, 0.94, 0.95, 0.97)]
    public void Reasons_are_sorted_and_divided_nearly_as_a_person_does(string half, double primary, double categories, double split, double boilerplate)
    {
        var report = new ReasonsReport(Labels.Where(label => label.Half == half));

        Assert.Equal(100, report.Count);
        Assert.InRange(report.PrimaryCount, (int)(primary * 100), 100);
        Assert.InRange(report.CategoriesF1, (decimal)categories, 1m);
        Assert.InRange(report.SplitCount, (int)(split * 100), 100);
        Assert.InRange(report.BoilerplateCount, (int)(boilerplate * 100), 100);
    }

    [Fact]
    public void The_labels_of_each_half_name_every_kind_the_primary_one_first()
    {
        Assert.All(Labels, label => Assert.Equal(label.Primary, label.Categories[0]));
        Assert.All(
            Labels.GroupBy(label => label.Half),
            half => Assert.Equal(
                ShortfallTaxonomy.All.Select(category => category.Code).Order(StringComparer.Ordinal),
                half.SelectMany(label => label.Categories).Distinct().Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void A_kind_that_is_found_otherwise_is_listed_with_the_words_that_decided()
    {
        var report = new ReasonsReport([new("blind", "财政资金未拨付", "thrift", ["thrift"], "财政资金未拨付", "", false)]);

        Assert.Equal((0, 1, 0m), (report.PrimaryCount, report.SplitCount, report.CategoriesF1));
        var difference = report.Differences[0];
        Assert.Equal((ReasonPart.Primary, "thrift", "treasury-not-paid"), (difference.Part, difference.Labelled, difference.Found));
        Assert.Contains("treasury-not-paid=财政资金未拨付", difference.Phrases, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_with_other_columns_is_named()
    {
        var exception = Assert.Throws<InvalidDataException>(() => LabelledReason.Read(["# remark", "half\ttext", "blind\t无"]));

        Assert.Equal("第 3 行有 2 列，应为 7 列（以制表符分隔）。", exception.Message);
    }
}
