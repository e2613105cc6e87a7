using Analytics.Jobs.Scheduling;

namespace Analytics.UnitTests.Jobs.Scheduling;

public sealed class CronWordsTests
{
    [Theory]
    [InlineData("0 * * * * ?", "每分钟")]
    [InlineData("0/1 * * * * ?", "每秒")]
    [InlineData("*/10 * * * * ?", "每 10 秒")]
    [InlineData("0 0/15 * * * ?", "每 15 分钟")]
    [InlineData("0 5 * * * ?", "每小时第 5 分")]
    [InlineData("0 0 0/6 * * ?", "每 6 小时第 0 分")]
    [InlineData("0 0/30 8-18 ? * MON-FRI", "周一至周五，8 时至 18 时每 30 分钟")]
    [InlineData("0 30 2 * * ?", "每天 02:30")]
    [InlineData("0 0 9,14 * * ? *", "每天 09:00、14:00")]
    [InlineData("0 0 8 ? * MON-FRI", "周一至周五 08:00")]
    [InlineData("0 0 8 ? * 2,6", "每周一、五 08:00")]
    [InlineData("0 0 1 1 * ?", "每月 1 日 01:00")]
    [InlineData("0 0 1 L * ?", "每月 最后一天 01:00")]
    [InlineData("0 0 3 1 1,7 ?", "每年 1、7 月 1 日 03:00")]
    public void A_usual_schedule_is_said_in_words(string expression, string words) => Assert.Equal(words, CronWords.Describe(expression));

    [Theory]
    [InlineData("0 0 3 ? * 6#3")]
    [InlineData("0 0 3 * * ? 2030")]
    [InlineData("0 61 3 * * ?")]
    [InlineData("0 0 3 1 JAN ?")]
    [InlineData("nonsense")]
    public void An_unusual_schedule_is_named_as_it_is_and_never_guessed(string expression) =>
        Assert.Equal($"按表达式 {expression}", CronWords.Describe(expression));
}
