using Analytics.Domain.Checks.Counts;

namespace Analytics.UnitTests.Domain.Checks.Counts;

public sealed class CountsInTextTests
{
    [Fact]
    public void Sentences_lose_their_blanks_and_their_ends_and_have_plain_digits() =>
        Assert.Equal(["培训51人", "达到98.5%", "好"], CountsInText.Sentences(" 培训５1 人。！达到98.5%?\n好 "));

    [Theory]
    [InlineData("共培训1,234,567人次", "1234567人次")]
    [InlineData("投入12,34万元", "34万元")] // no thousands
    [InlineData("检查3.25万户", "3.25万户")]
    [InlineData("编号1234567890123号", "")]
    [InlineData("2024年全面完成", "")]
    [InlineData("没有数字", "")]
    public void Numbers_are_counts_by_their_units(string sentence, string counts) =>
        Assert.Equal(counts, string.Join(' ', CountsInText.Find(sentence).Select(count => count.Quantity.ToString())));

    [Fact]
    public void Endless_digits_and_commas_are_gone_through_once() =>
        Assert.Single(CountsInText.Find($"{string.Concat(Enumerable.Repeat("123,", 200_000))}456次"));
}
