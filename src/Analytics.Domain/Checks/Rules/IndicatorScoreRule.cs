namespace Analytics.Domain.Checks.Rules;

/// <summary>A quantitative score is not the official one (paragraph 3 of the forms' notes).</summary>
internal sealed class IndicatorScoreRule : IFormRule
{
    public RuleDescription Description { get; } = new(
        "indicator-score",
        Severity.Error,
        "定量指标得分计算有误",
        "定量指标按目标值与实际值的比例计分，自行多打或少打都会使得分失真。");

    public IEnumerable<Finding> Check(FormUnderCheck form)
    {
        foreach (var indicator in form.Indicators)
        {
            if (indicator is not { Row.Score.Value: var printed, OfficialScore: { } points }
                || Math.Abs(printed - points) <= form.ScoreTolerance)
            {
                continue;
            }

            yield return this.Finds(
                indicator.Row.Place,
                $"{indicator.Name}的目标为{indicator.Row.Target!.Value}、实际为{indicator.Row.Actual!.Value}，"
                + $"按规定应得{Numbers.Plain(points)}分，填报为{Numbers.Plain(printed)}分。",
                Numbers.Plain(printed),
                indicator.Arithmetic,
                indicator.Index);
        }
    }
}
