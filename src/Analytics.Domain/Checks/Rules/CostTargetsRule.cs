using Analytics.Domain.Forms;

namespace Analytics.Domain.Checks.Rules;

/// <summary>The caps of the cost indicators add up neither to the initial nor to the adjusted budget.</summary>
internal sealed class CostTargetsRule(RuleThresholds thresholds) : IFormRule
{
    public RuleDescription Description { get; } = new(
        "cost-targets",
        Severity.Info,
        "成本指标与预算数不符",
        "成本指标的目标金额相加应等于预算数，对不上说明成本目标没有覆盖或超出了预算。",
        AppliesToApprovals: true);

    public IEnumerable<Finding> Check(FormUnderCheck form)
    {
        if (form.Form.TotalFunding is not { } total
            || CostBreakdown.Of(form, thresholds) is not { } costs
            || Budgets(total.InitialBudget, total.AdjustedBudget) is not { Count: > 0 } budgets
            || budgets.Exists(budget => !PrintedPrecision.IsAmount(budget.Amount.Value) || costs.AddsUpTo(costs.CapsYuan, budget.Amount)))
        {
            yield break;
        }

        var sum = Numbers.Plain(costs.InFormUnit(costs.CapsYuan));
        var amounts = costs.Rows.Select(row => Numbers.Plain(costs.InFormUnit(row.CapYuan))).ToList();
        var unit = costs.UnitName;
        yield return this.Finds(
            costs.Place,
            $"{costs.Rows.Count}项成本指标的目标金额合计{sum}{unit}，与"
            + $"{string.Join("、", budgets.GroupBy(budget => budget.Amount.Value).Select(same => $"{string.Join("和", same.Select(budget => budget.Name))}{Numbers.Plain(same.Key)}{unit}"))}不符，请核对成本目标。",
            amounts.Count > 1 ? $"{string.Join(" + ", amounts)} = {sum}" : sum,
            string.Join(" 或 ", budgets.Select(budget => Numbers.Plain(budget.Amount.Value)).Distinct()));
    }

    private static List<(string Name, Reading<decimal> Amount)> Budgets(Reading<decimal>? initial, Reading<decimal>? adjusted)
    {
        List<(string, Reading<decimal>)> budgets = [];
        if (initial is not null)
            budgets.Add(("年初预算数", initial));
        if (adjusted is not null)
            budgets.Add(("全年预算数", adjusted));
        return budgets;
    }
}
