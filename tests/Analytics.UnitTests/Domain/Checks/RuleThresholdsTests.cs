using Analytics.Domain.Checks;
using Microsoft.Extensions.Configuration;

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

    [Fact]
    public void A_due_date_that_is_none_is_named_with_its_key_and_its_value()
    {
        var problems = new RuleThresholds
        {
            FilingDueMonthDay = "02-30",
            FilingDueOn = new Dictionary<string, string> { ["24"] = "2025-03-31", ["2023"] = "2024/3/31", ["2024"] = "2023-12-31", ["2022"] = "2023-03-31" },
        }.Validate();

        Assert.Equal(
        [
            "设置 Checks:FilingDueOn:24 的最后一段应为四位数的年度，如 2024，现为“24”。",
            "设置 Checks:FilingDueOn:2023 应为日期，格式如 2025-03-31，现为“2024/3/31”。",
            "设置 Checks:FilingDueOn:2024 不应早于 2024 年度，现为“2023-12-31”。",
            "设置 Checks:FilingDueMonthDay 应为每年都有的月和日，格式如 03-31，现为“02-30”。",
        ], problems);
    }

    [Fact]
    public void Due_dates_are_read_from_the_settings()
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["Checks:FilingDueOn:2024"] = "2025-02-28" }).Build();

        var thresholds = settings.GetSection(RuleThresholds.SectionName).Get<RuleThresholds>()!;

        Assert.Equal("2025-02-28", thresholds.FilingDueOn["2024"]);
        Assert.Empty(thresholds.Validate());
    }
}
