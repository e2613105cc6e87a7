namespace Analytics.Domain.Checks.Rules;

/// <summary>Quantitative actuals are their targets letter for letter, operator and all: a bound is no measurement. Counted per form.</summary>
internal sealed class ActualRepeatsTargetRule : IFormRule
{
    private const int MostNamed = 3;

    public RuleDescription Description { get; } = new(
        "actual-repeats-target",
        Severity.Info,
        "实际完成值照抄目标值",
        "“≥8次”这样的实际值没有写明到底完成了多少，无法核实。");

    public IEnumerable<Finding> Check(FormUnderCheck form)
    {
        var quantities = form.Indicators.Where(indicator => indicator is { Target.Quantity: not null, Actual: not null }).ToList();
        var repeated = quantities.Where(RepeatsTarget).ToList();
        if (repeated.Count == 0)
            yield break;

        var named = string.Join("、", repeated.Take(MostNamed).Select(indicator => $"{indicator.Name}（{indicator.Row.Actual!.Value}）"));
        var rows = string.Join("、", repeated.Select(indicator => $"第{indicator.Index + 1}项"));
        yield return this.Finds(
            repeated[0].Row.Place,
            $"{quantities.Count}项定量指标中有{repeated.Count}项的实际完成值连同符号照抄目标值：{named}{(repeated.Count > MostNamed ? "等" : "")}，请填写实际数。",
            $"{repeated.Count} / {quantities.Count}：{rows}",
            "实际完成的数值");
    }

    // Without an operator a target and an actual that agree are a target that was met.
    private static bool RepeatsTarget(IndicatorUnderCheck indicator) =>
        indicator.Target!.Operator is not null && WithoutBlanks(indicator.Target.Text) == WithoutBlanks(indicator.Actual!.Text);

    private static string WithoutBlanks(string text) => string.Concat(text.Where(character => !char.IsWhiteSpace(character)));
}
