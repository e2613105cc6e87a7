using Analytics.Domain.Checks;

namespace Analytics.UnitTests.Domain.Checks;

public sealed class RuleThresholdsTests
{
    [Fact]
    public void The_defaults_are_valid() => Assert.Empty(new RuleThresholds().Validate());

    [Fact]
    public void All_bad_values_are_named_at_once_with_key_limit_and_value()
    {
        var problems = new RuleThresholds { BudgetCutRate = 1.5m, LowExecutionRate = 0.7m, OvershootWarningRatio = 1.1m }.Validate();

        Assert.Equal(
        [
            "设置 Checks:BudgetCutRate 应大于 0 且不超过 1，现为 1.5。",
            "设置 Checks:VeryLowExecutionRate 应小于 Checks:LowExecutionRate（0.7），现为 0.8。",
            "设置 Checks:OvershootWarningRatio 应大于 Checks:OvershootRemarkRatio（1.2），现为 1.1。",
        ], problems);
    }

    [Fact]
    public void Limits_of_the_rules_about_numbers_are_checked_too() => Assert.Equal(
    [
        "设置 Checks:BudgetIncreaseRate 应大于 0，现为 -0.1。",
        "设置 Checks:MissingOutputRate 应大于 0 且不超过 1，现为 5。",
        "设置 Checks:CostCoverRate 应大于 0 且不超过 1，现为 0。",
        "设置 Checks:HeavyIndicatorWeight 应大于 0，现为 0。",
    ],
    new RuleThresholds { BudgetIncreaseRate = -0.1m, MissingOutputRate = 5m, CostCoverRate = 0m, HeavyIndicatorWeight = 0m }.Validate());
}
