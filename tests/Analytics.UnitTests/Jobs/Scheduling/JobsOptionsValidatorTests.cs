using Analytics.Jobs.Scheduling;

namespace Analytics.UnitTests.Jobs.Scheduling;

public sealed class JobsOptionsValidatorTests
{
    [Fact]
    public void The_defaults_are_in_order() =>
        Assert.True(new JobsOptionsValidator().Validate(null, new JobsOptions()).Succeeded);

    [Fact]
    public void All_that_is_wrong_is_said_at_once_with_key_and_value()
    {
        var result = new JobsOptionsValidator().Validate(null, new JobsOptions { InboxSchedule = "every minute", RefreshSchedule = "", SettleSeconds = -1 });

        Assert.Collection(
            result.Failures!,
            inbox => Assert.Contains("Jobs:InboxSchedule", inbox, StringComparison.Ordinal),
            refresh => Assert.Contains("Jobs:RefreshSchedule", refresh, StringComparison.Ordinal),
            settle => Assert.Contains("现为 -1", settle, StringComparison.Ordinal));
    }
}
