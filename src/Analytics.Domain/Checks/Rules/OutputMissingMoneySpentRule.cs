using Analytics.Domain.Indicators;
using Analytics.Domain.Scoring;

namespace Analytics.Domain.Checks.Rules;

/// <summary>
/// An output is missing while the money is gone. Goal attainment and budget progress are to be watched together
/// (双监控); costs, time limits and effects are no outputs that money buys.
/// </summary>
internal sealed class OutputMissingMoneySpentRule(RuleThresholds thresholds) : IFormRule
{
    public RuleDescription Description { get; } = new(
        "output-missing-money-spent",
        Severity.Warning,
        "产出未完成而资金已用完",
        "产出没有完成而资金基本用完，要核实钱花到了哪里。");

    public IEnumerable<Finding> Check(FormUnderCheck form)
    {
        if (ExecutionScoring.RateOnAdjusted(form.Form.TotalFunding) is not { } rate || rate < thresholds.MissingOutputExecutionRate)
            yield break;

        foreach (var indicator in form.Indicators)
        {
            if (indicator is not { Kind: IndicatorKind.Quantity or IndicatorKind.Quality, Target: { Quantity: { } target, Operator: var direction }, Actual.Quantity: { } actual }
                || AttainmentOf(target, actual) is not { } attainment
                || attainment >= thresholds.MissingOutputRate
                || !IsMissed(direction, attainment))
            {
                continue;
            }

            yield return this.Finds(
                indicator.Row.Place,
                $"{indicator.Name}目标为{target}，实际完成{actual}，{(attainment <= 0m ? "没有产出" : $"只完成{Numbers.Percent(attainment)}")}，"
                + $"而全年预算已执行{Numbers.Percent(rate)}，请核实资金用途。",
                $"{actual} / {target} = {Numbers.Percent(attainment)}",
                $"≥ {Numbers.Percent(thresholds.MissingOutputRate)}",
                indicator.Index);
        }
    }

    // Without a direction little may be what was wanted, and recognised text loses ≥ or reads it as a digit; nothing at all is clear.
    private static bool IsMissed(TargetOperator? direction, decimal attainment) => direction switch
    {
        TargetOperator.AtLeast or TargetOperator.MoreThan or TargetOperator.Exactly => true,
        null => attainment <= 0m,
        _ => false,
    };

    // Nothing is nothing in every unit.
    private static decimal? AttainmentOf(Quantity target, Quantity actual) =>
        actual.Value == 0m && target.Value > 0m && (actual.Unit is null || target.Unit is null) ? 0m
        : Units.InOneUnit(target, actual) is { } pair ? Ratio.Of(pair.Actual, pair.Target)
        : null;
}
