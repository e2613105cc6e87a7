using Analytics.Domain.Indicators;
using Analytics.Domain.Phrases;
using Analytics.Domain.Scoring;
using Analytics.Domain.Shortfalls;

namespace Analytics.Domain.Checks.Rules;

/// <summary>A target in words was reached by the form's own word, and the row still loses a little, with a stock phrase for a reason.</summary>
internal sealed class TokenDeductionRule(RuleThresholds thresholds) : IFormRule
{
    public RuleDescription Description { get; } = new(
        "token-deduction",
        Severity.Info,
        "象征性扣分",
        "已经达成又用套话扣一点分，扣分没有事实依据，只是让总分看起来不那么满。");

    public IEnumerable<Finding> Check(FormUnderCheck form)
    {
        foreach (var indicator in form.Indicators)
        {
            if (indicator.Row is not { Score.Value: var score, Weight.Value: var weight, Reason.Value: var reason }
                || indicator.Target is not { Kind: IndicatorValueKind.Text or IndicatorValueKind.Date }
                || score >= weight
                || weight - score > Math.Max(thresholds.TokenDeductionPoints, weight * thresholds.TokenDeductionRate)
                || !SaysReached(indicator)
                || !IsStockPhrase(ShortfallClassifier.Classify(reason)))
            {
                continue;
            }

            yield return this.Finds(
                indicator.Row.Place,
                $"{indicator.Name}填报“{indicator.Row.Actual!.Value}”，却以“{reason}”为由扣了{Numbers.Plain(weight - score)}分，既已达成又扣分，请写明具体不足或给满分。",
                $"{Numbers.Plain(weight)} - {Numbers.Plain(score)} = {Numbers.Plain(weight - score)}",
                Numbers.Plain(weight),
                indicator.Index);
        }
    }

    private static bool SaysReached(IndicatorUnderCheck indicator)
    {
        if (indicator.Row.Actual is not { Value: var actual })
            return false;
        return QualitativeTiers.StatedIn(actual) is { } tier
            ? tier == QualitativeTier.Achieved
            : RulePhrases.In("reached", actual) is not null || PhraseText.Of(actual).Folded == PhraseText.Of(indicator.Target!.Text).Folded;
    }

    private static bool IsStockPhrase(ShortfallClassification? classification) =>
        classification is not null
        && classification.Matches.Any(match => match.Category == ShortfallTaxonomy.RoomLeftOnPurpose)
        && classification.Matches.All(match => match.Category.IsBoilerplate);
}
