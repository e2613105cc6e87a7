using Analytics.Cli.Commands;
using Analytics.Jobs.Importing;
using Analytics.Warehouse.Loading;

namespace Analytics.UnitTests.Cli.Commands;

public sealed class OutcomeTableTests
{
    [Fact]
    public void Columns_line_up_though_Chinese_characters_are_twice_as_wide()
    {
        using var output = new StringWriter { NewLine = "\n" };

        OutcomeTable.Print(
            [
                new FileOutcome("/in/文化局.txt", "a", LoadOutcomeKind.Imported, 2, "甲"),
                new FileOutcome("/in/a.txt", "b", LoadOutcomeKind.NeedsReview, 10, "乙"),
            ],
            output);

        Assert.Equal(
            """
            结果    表  文件        说明
            入库    2   文化局.txt  甲
            待复核  10  a.txt       乙

            """,
            output.ToString());
    }
}
