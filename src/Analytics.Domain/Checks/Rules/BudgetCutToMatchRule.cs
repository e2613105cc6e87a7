using Analytics.Domain.Scoring;

namespace Analytics.Domain.Checks.Rules;

/// <summary>
/// The budget was cut during the year until the spending matched it. The Sichuan form asks that every change of the
/// budget within the year be explained separately.
/// </summary>
internal sealed class BudgetCutToMatchRule(RuleThresholds thresholds) : IFormRule
{
    public RuleDescription Description { get; } = new(
        "budget-cut-to-match",
        Severity.Warning,
        "调减预算凑高执行率",
        "年中按实际支出调减预算，执行率接近100%，掩盖了年初预算没有执行完的事实。");

    public IEnumerable<Finding> Check(FormUnderCheck form)
    {
        if (form.Form.TotalFunding is not { InitialBudget.Value: var initial, AdjustedBudget.Value: var adjusted, Executed.Value: var executed } total
            || ExecutionScoring.RateOnAdjusted(total) is not { } adjustedRate
            || ExecutionScoring.RateOnInitial(total) is not { } initialRate
            || Ratio.Of(initial - adjusted, initial) is not { } cutRate
            || !PrintedPrecision.IsMoney(adjusted, form.Form.EffectiveCurrencyUnit)
            || cutRate <= thresholds.BudgetCutRate
            || adjustedRate < thresholds.BudgetCutExecutionRate)
        {
            yield break;
        }

        yield return this.Finds(
            total.Place,
            $"全年预算比年初预算调减了{Numbers.Percent(cutRate)}，按调减后的预算计算执行率为{Numbers.Percent(adjustedRate)}，"
            + $"按年初预算计算只有{Numbers.Percent(initialRate)}，请说明调减原因。",
            Numbers.Division(executed, adjusted, adjustedRate),
            Numbers.Division(executed, initial, initialRate));
    }
}
