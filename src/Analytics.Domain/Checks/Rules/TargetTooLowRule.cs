using Analytics.Domain.Indicators;
using Analytics.Domain.Scoring;

namespace Analytics.Domain.Checks.Rules;

/// <summary>
/// The actual lies so far above the target that the target was set too low. No text seen names the limit; it is a
/// setting. What a cost target of ＝ exceeds is money overspent, not work done, and belongs to other rules.
/// </summary>
internal sealed class TargetTooLowRule(RuleThresholds thresholds) : IFormRule
{
    public RuleDescription Description { get; } = new(
        "target-too-low",
        Severity.Warning,
        "目标值设定偏低",
        "实际完成远超目标，说明目标设得太低，满分不能反映真实的努力程度。");

    public IEnumerable<Finding> Check(FormUnderCheck form)
    {
        foreach (var indicator in form.Indicators)
        {
            if (indicator is not { Target: { Quantity: { } target, Operator: { } direction }, Actual.Quantity: { } actual }
                || !MeansMoreIsBetter(direction, indicator.Kind)
                || Units.InOneUnit(target, actual) is not { } pair
                || Ratio.Of(pair.Actual, pair.Target) is not { } attainment
                || attainment < thresholds.OvershootRemarkRatio)
            {
                continue;
            }

            var isWarning = attainment >= thresholds.OvershootWarningRatio;
            yield return this.Finds(
                indicator.Row.Place,
                $"{indicator.Name}目标为{target}，实际完成{actual}，是目标的{Numbers.Percent(attainment)}，"
                + (isWarning ? "目标值设定偏低，请说明原因并在下年度调整。" : "请留意目标值是否偏低。"),
                $"{actual} / {target} = {Numbers.Percent(attainment)}",
                $"< {Numbers.Percent(isWarning ? thresholds.OvershootWarningRatio : thresholds.OvershootRemarkRatio)}",
                indicator.Index,
                isWarning ? null : Severity.Info);
        }
    }

    private static bool MeansMoreIsBetter(TargetOperator direction, IndicatorKind kind) => direction switch
    {
        TargetOperator.AtLeast or TargetOperator.MoreThan => true,
        TargetOperator.Exactly => kind is not IndicatorKind.Cost,
        _ => false,
    };
}
