using Analytics.Domain.Indicators;

namespace Analytics.Domain.Checks.Rules;

/// <summary>The unit does not fit the indicator, or target and actual are in different units. A bare number is in whatever unit fits.</summary>
internal sealed class MeasureMismatchRule : IFormRule
{
    private const string SatisfactionWord = "满意";

    // What counts complaints stands among the satisfaction indicators and is named for what it is.
    private static readonly string[] CountWords = ["投诉", "次数", "人数", "件数", "例数", "起数", "数量"];

    public RuleDescription Description { get; } = new(
        "measure-mismatch",
        Severity.Warning,
        "计量单位不匹配",
        "计量单位与指标或目标不一致，得分没有可比的依据。");

    public IEnumerable<Finding> Check(FormUnderCheck form)
    {
        foreach (var indicator in form.Indicators)
        {
            var (target, actual) = (indicator.Target?.Quantity, indicator.Actual?.Quantity);
            if (UnitFamilies.Differ(target?.Unit, actual?.Unit))
            {
                yield return this.Finds(
                    indicator.Row.Place,
                    $"{indicator.Name}的目标以“{target!.Unit}”计、实际以“{actual!.Unit}”计，两个数不能相比，请统一计量单位。",
                    $"{target} → {actual}",
                    $"实际值以“{target.Unit}”计",
                    indicator.Index);
            }
            else if (MisfitOf(indicator, target?.Unit ?? actual?.Unit) is { } unit)
            {
                yield return this.Finds(
                    indicator.Row.Place,
                    $"{indicator.Name}属于{indicator.Kind.ToChinese()}，却以“{unit}”计，量不出它要考核的内容，请改用合适的计量单位。",
                    $"{indicator.Row.Target?.Value ?? "未填"} → {indicator.Row.Actual?.Value ?? "未填"}",
                    indicator.Kind == IndicatorKind.Satisfaction ? "以“%”或“分”计" : null,
                    indicator.Index);
            }
            else if (UnitsByName.ExpectedInsteadOf(indicator.Row.Level3?.Value, target?.Unit ?? actual?.Unit) is { } expected)
            {
                yield return this.Finds(
                    indicator.Row.Place,
                    $"{indicator.Name}按名称应{expected}，却以“{target?.Unit ?? actual?.Unit}”计，量不出它要考核的内容，请核对名称或改用合适的计量单位。",
                    $"{indicator.Row.Target?.Value ?? "未填"} → {indicator.Row.Actual?.Value ?? "未填"}",
                    expected,
                    indicator.Index);
            }
        }
    }

    private static string? MisfitOf(IndicatorUnderCheck indicator, string? unit) =>
        UnitFamilies.IsMisfit(indicator.Kind, unit) && (indicator.Kind != IndicatorKind.Satisfaction || IsAboutSatisfaction(indicator)) ? unit : null;

    private static bool IsAboutSatisfaction(IndicatorUnderCheck indicator) =>
        indicator.Row.Level3 is not { Value: var name }
        || name.Contains(SatisfactionWord, StringComparison.Ordinal)
        || !CountWords.Any(word => name.Contains(word, StringComparison.Ordinal));
}
