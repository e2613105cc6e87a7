using Analytics.Domain.Scoring;

namespace Analytics.Domain.Checks.Rules;

/// <summary>
/// A quantitative target was missed and the row still has its full weight. Scoring in whole numbers is no excuse for that:
/// a missed target has no full score. Money that was overspent has a rule of its own.
/// </summary>
internal sealed class ShortfallFullScoreRule : IFormRule
{
    public RuleDescription Description { get; } = new(
        "shortfall-full-score",
        Severity.Error,
        "未完成目标仍得满分",
        "没有达到目标值的指标不能得满分，否则自评得分不能反映实际完成情况。");

    public IEnumerable<Finding> Check(FormUnderCheck form)
    {
        foreach (var indicator in form.Indicators)
        {
            if (indicator is not { Row.Score.Value: var score, OfficialScore: { } official }
                || !KeptWeight.InSpiteOfShortfall(indicator.Row, official)
                || Overspend.Of(indicator) is not null)
            {
                continue;
            }

            yield return this.Finds(
                indicator.Row.Place,
                $"{indicator.Name}的目标为{indicator.Row.Target!.Value}、实际为{indicator.Row.Actual!.Value}，没有达到目标，"
                + $"却得了满分{Numbers.Plain(score)}分，按规定应得{Numbers.Plain(official)}分。",
                Numbers.Plain(score),
                indicator.Arithmetic,
                indicator.Index);
        }
    }
}
