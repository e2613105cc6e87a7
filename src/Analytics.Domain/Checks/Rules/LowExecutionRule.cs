using Analytics.Domain.Scoring;

namespace Analytics.Domain.Checks.Rules;

/// <summary>The money was spent too slowly. The Sichuan form asks for a reason below 90 %.</summary>
internal sealed class LowExecutionRule(RuleThresholds thresholds) : IFormRule
{
    public RuleDescription Description { get; } = new(
        "low-execution",
        Severity.Warning,
        "预算执行率偏低",
        "执行率偏低须说明原因；资金长期闲置会影响下年度预算安排。");

    public IEnumerable<Finding> Check(FormUnderCheck form)
    {
        if (form.Form.TotalFunding is not { AdjustedBudget.Value: var adjusted, Executed.Value: var executed } total
            || ExecutionScoring.RateOnAdjusted(total) is not { } rate
            || LevelAbove(rate) is not { } level)
        {
            yield break;
        }

        yield return this.Finds(
            total.Place,
            $"全年预算只执行了{Numbers.Percent(rate)}，低于{Numbers.Plain(level * 100m)}%，请说明原因和下一步支出计划。",
            Numbers.Division(executed, adjusted, rate),
            $"≥ {Numbers.Percent(thresholds.LowExecutionRate)}");
    }

    private decimal? LevelAbove(decimal rate) =>
        rate < thresholds.GravelyLowExecutionRate ? thresholds.GravelyLowExecutionRate
        : rate < thresholds.VeryLowExecutionRate ? thresholds.VeryLowExecutionRate
        : rate < thresholds.LowExecutionRate ? thresholds.LowExecutionRate
        : null;
}
