namespace Analytics.Domain.Checks.Rules;

/// <summary>A score is above its weight: a level-3 score may not exceed its weight (paragraph 1 of the forms' notes).</summary>
internal sealed class ScoreAboveWeightRule : IFormRule
{
    public RuleDescription Description { get; } = new(
        "score-above-weight",
        Severity.Error,
        "得分超过分值",
        "各项得分最高不能超过该项分值，超出部分会虚增总分。");

    public IEnumerable<Finding> Check(FormUnderCheck form)
    {
        if (form.Form.TotalFunding is { Score.Value: var executionScore, Weight.Value: var executionWeight } total && executionScore > executionWeight)
        {
            yield return this.Finds(
                total.Place,
                $"预算执行率得{Numbers.Plain(executionScore)}分，超过了{Numbers.Plain(executionWeight)}分的分值。",
                Numbers.Plain(executionScore),
                $"≤ {Numbers.Plain(executionWeight)}");
        }

        foreach (var indicator in form.Indicators)
        {
            if (indicator.Row is { Score.Value: var score, Weight.Value: var weight } && score > weight)
            {
                yield return this.Finds(
                    indicator.Row.Place,
                    $"{indicator.Name}得{Numbers.Plain(score)}分，超过了{Numbers.Plain(weight)}分的分值。",
                    Numbers.Plain(score),
                    $"≤ {Numbers.Plain(weight)}",
                    indicator.Index);
            }
        }
    }
}
