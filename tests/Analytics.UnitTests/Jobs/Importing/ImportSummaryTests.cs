using Analytics.Jobs.Importing;
using Analytics.Warehouse.Loading;

namespace Analytics.UnitTests.Jobs.Importing;

public sealed class ImportSummaryTests
{
    [Fact]
    public void A_summary_counts_only_the_outcomes_that_occurred()
    {
        var counts = new Dictionary<LoadOutcomeKind, int> { [LoadOutcomeKind.NeedsReview] = 2, [LoadOutcomeKind.Imported] = 3 };

        Assert.Equal("共 5 个文件：入库 3 个，待复核 2 个。", ImportSummary.Describe(counts));
    }

    [Fact]
    public void Nothing_to_import_is_said_plainly() =>
        Assert.Equal("没有文件。", ImportSummary.Describe(new Dictionary<LoadOutcomeKind, int>()));
}
