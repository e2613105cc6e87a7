using Analytics.Domain.Scoring;

namespace Analytics.Domain.Checks.Rules;

/// <summary>The budget grew within the year. The Sichuan form asks that every change of the budget be explained separately.</summary>
internal sealed class BudgetIncreaseRule(RuleThresholds thresholds) : IFormRule
{
    public RuleDescription Description { get; } = new(
        "budget-increase",
        Severity.Info,
        "年中追加预算较多",
        "年中大幅追加说明年初预算不够准确，追加的原因和依据应单独说明。");

    public IEnumerable<Finding> Check(FormUnderCheck form)
    {
        if (form.Form.TotalFunding is not { InitialBudget.Value: >= 0m and var initial, AdjustedBudget.Value: var adjusted } total || adjusted <= initial)
            yield break;

        var change = $"{Numbers.Plain(initial)} → {Numbers.Plain(adjusted)}";
        if (initial == 0m)
        {
            yield return this.Finds(
                total.Place,
                $"年初没有安排预算，全年预算{Numbers.Plain(adjusted)}都是年中新增的，按年初预算无法计算执行率，请说明新增原因。",
                $"{change}，新增");
        }
        else if (Ratio.Of(adjusted - initial, initial) is { } increaseRate && increaseRate > thresholds.BudgetIncreaseRate)
        {
            var executed = ExecutionScoring.RateOnInitial(total) is { } rate ? $"全年执行数是年初预算的{Numbers.Percent(rate)}，" : "";
            yield return this.Finds(
                total.Place,
                $"全年预算比年初预算增加了{Numbers.Percent(increaseRate)}，{executed}请说明追加原因。",
                $"{change}，增加 {Numbers.Percent(increaseRate)}",
                $"≤ {Numbers.Percent(thresholds.BudgetIncreaseRate)}");
        }
    }
}
