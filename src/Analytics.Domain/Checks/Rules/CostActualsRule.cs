namespace Analytics.Domain.Checks.Rules;

/// <summary>The amounts of the cost indicators do not add up to the executed amount, where every one of them is an amount.</summary>
internal sealed class CostActualsRule(RuleThresholds thresholds) : IFormRule
{
    public RuleDescription Description { get; } = new(
        "cost-actuals",
        Severity.Warning,
        "成本指标与执行数不符",
        "成本指标的实际金额相加应等于全年执行数，对不上说明有的实际值是照抄目标或估填的。");

    public IEnumerable<Finding> Check(FormUnderCheck form)
    {
        if (form.Form.TotalFunding?.Executed is not { Value: var executed } reading
            || CostBreakdown.Of(form, thresholds) is not { ActualsYuan: { } sum } costs
            || !PrintedPrecision.IsAmount(executed)
            || costs.AddsUpTo(sum, reading))
        {
            yield break;
        }

        var total = costs.InFormUnit(sum);
        var amounts = costs.Rows.Select(row => Numbers.Plain(costs.InFormUnit(row.ActualYuan!.Value))).ToList();
        var unit = costs.UnitName;
        yield return this.Finds(
            costs.Place,
            $"{costs.Rows.Count}项成本指标的实际金额合计{Numbers.Plain(total)}{unit}，全年执行数为{Numbers.Plain(executed)}{unit}，"
            + $"相差{Numbers.Plain(Math.Abs(total - executed))}{unit}，请按实际支出核对。",
            amounts.Count > 1 ? $"{string.Join(" + ", amounts)} = {Numbers.Plain(total)}" : amounts[0],
            Numbers.Plain(executed));
    }
}
