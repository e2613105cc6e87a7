namespace Analytics.Domain.Checks.Rules;

/// <summary>One indicator carries so many points that the others hardly matter.</summary>
internal sealed class HeavyIndicatorRule(RuleThresholds thresholds) : IFormRule
{
    public RuleDescription Description { get; } = new(
        "heavy-indicator",
        Severity.Info,
        "单项指标分值过重",
        "一项指标占分过重，总分就由这一项决定，应细化为几项可衡量的指标。");

    public IEnumerable<Finding> Check(FormUnderCheck form)
    {
        foreach (var indicator in form.Indicators)
        {
            // The full score is that of the row 总分, which a damaged file may leave among the indicators.
            if (indicator.Row.Weight is not { Value: var weight } || weight < thresholds.HeavyIndicatorWeight || weight >= form.RuleSet.FullScore)
                continue;

            yield return this.Finds(
                indicator.Row.Place,
                $"{indicator.Name}一项就占{Numbers.Plain(weight)}分，分值过于集中，建议细化分解。",
                $"{Numbers.Plain(weight)} / {Numbers.Plain(form.RuleSet.FullScore)}",
                $"< {Numbers.Plain(thresholds.HeavyIndicatorWeight)}",
                indicator.Index);
        }
    }
}
