using Analytics.Reports;

namespace Analytics.UnitTests.Reports;

public sealed class ReportsOptionsValidatorTests
{
    [Fact]
    public void The_defaults_are_valid() =>
        Assert.True(new ReportsOptionsValidator().Validate(null, new ReportsOptions()).Succeeded);

    [Fact]
    public void All_that_is_wrong_is_told_at_once_with_key_limit_and_value()
    {
        var result = new ReportsOptionsValidator().Validate(null, new ReportsOptions { LowExecutionRate = 90m, ConcurrentPrints = 0, PrintTimeoutSeconds = 601 });

        Assert.Equal(
            ["设置 Reports:LowExecutionRate 应大于 0 且不超过 1，现在是 90。", "设置 Reports:ConcurrentPrints 应在 1 到 16 之间，现在是 0。", "设置 Reports:PrintTimeoutSeconds 应在 5 到 600 之间，现在是 601。"],
            result.Failures);
    }
}
