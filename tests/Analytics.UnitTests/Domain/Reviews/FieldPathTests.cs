using Analytics.Domain.Reviews;

namespace Analytics.UnitTests.Domain.Reviews;

public sealed class FieldPathTests
{
    [Theory]
    [InlineData("total_score", null, 0, "total_score")]
    [InlineData("funding[0].executed", "funding", 0, "executed")]
    [InlineData("indicators[12].score", "indicators", 12, "score")]
    public void A_path_is_read_and_written_back(string text, string? list, int index, string name)
    {
        Assert.Equal(new FieldPath(list, index, name), FieldPath.Parse(text));
        Assert.Equal(text, FieldPath.Parse(text)!.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("[0].executed")]
    [InlineData("funding[x].executed")]
    [InlineData("funding[-1].executed")]
    [InlineData("funding[99999999999].executed")]
    [InlineData("funding[0]")]
    [InlineData("funding[0].")]
    public void What_is_no_path_is_none(string text) => Assert.Null(FieldPath.Parse(text));
}
