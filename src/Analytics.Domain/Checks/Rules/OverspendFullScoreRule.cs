namespace Analytics.Domain.Checks.Rules;

/// <summary>An amount is above its cap, or above its planned figure, and still has its full weight.</summary>
internal sealed class OverspendFullScoreRule : IFormRule
{
    // Less would be printed as 0.00%.
    private const decimal LeastShownRate = 0.00005m;

    public RuleDescription Description { get; } = new(
        "overspend-full-score",
        Severity.Error,
        "超支仍得满分",
        "成本超过上限或计划数说明成本没有控制住，不应得满分。");

    public IEnumerable<Finding> Check(FormUnderCheck form)
    {
        foreach (var indicator in form.Indicators)
        {
            if (indicator.Row is not { Score.Value: var score, Weight.Value: > 0m and var weight }
                || score < weight
                || Overspend.Of(indicator) is not { } overspend)
            {
                continue;
            }

            var over = overspend.OverRate is { } rate && rate >= LeastShownRate ? $"（超出{Numbers.Percent(rate)}）" : "";
            yield return this.Finds(
                indicator.Row.Place,
                $"{indicator.Name}计划{overspend.Planned}，实际{overspend.Spent}{over}，仍得满分{Numbers.Plain(score)}分，超支应扣分并说明原因。",
                $"{overspend.Spent}，得 {Numbers.Plain(score)} / {Numbers.Plain(weight)}",
                $"≤ {overspend.Planned}",
                indicator.Index);
        }
    }
}
