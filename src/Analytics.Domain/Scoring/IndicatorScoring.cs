using Analytics.Domain.Indicators;

namespace Analytics.Domain.Scoring;

/// <summary>The official score of an indicator, from its target, its actual and its weight.</summary>
/// <param name="ruleSet">The scheme.</param>
public sealed class IndicatorScoring(RuleSet ruleSet)
{
    /// <summary>Scores one indicator.</summary>
    /// <param name="row">The indicator as printed.</param>
    /// <returns>The score with its arithmetic; without points where the rules give no single score, which is never guessed.</returns>
    public IndicatorScore Score(IndicatorRow row)
    {
        if (row.Weight is not { Value: >= 0m and var weight })
            return NotScored("未填分值，不复算");
        if (IndicatorValue.Parse(row.Target?.Value) is not { } target)
            return NotScored("未填年度指标值，不复算");
        if (IndicatorValue.Parse(row.Actual?.Value) is not { } actual)
            return NotScored("未填实际完成值，不复算");

        return (target.Quantity, actual.Quantity) switch
        {
            ({ } aim, { } result) => ScoreQuantities(target.Operator, aim, result, weight),
            (null, _) => NotScored(target, actual, weight),
            _ => NotScored($"实际完成值“{actual.Text}”不是单一数值，不复算"),
        };
    }

    private static IndicatorScore NotScored(string why) => new(null, new(why, null));

    private IndicatorScore NotScored(IndicatorValue target, IndicatorValue actual, decimal weight)
    {
        switch (target.Kind)
        {
            case IndicatorValueKind.Composite:
                return NotScored("一格内有多个目标，规则没有给出单一算法，不复算");
            case IndicatorValueKind.Date:
                return NotScored("目标是年份或日期，不能按数值计分，不复算");
            default:
                if (QualitativeTiers.StatedIn(actual.Text) is not { } tier)
                    return NotScored("定性指标，实际完成值没有写明属于哪一档，不复算");

                var (lowest, highest) = ruleSet.SharesOf(tier);
                return new(null, new(
                    $"定性指标，“{actual.Text}”对应分值的{Numbers.Plain(lowest * 100m)}%–{Numbers.Plain(highest * 100m)}%，"
                    + $"即{Numbers.Short(lowest * weight)}–{Numbers.Short(highest * weight)}分；规则只给区间，不复算",
                    ScoringSources.Qualitative));
        }
    }

    private IndicatorScore ScoreQuantities(TargetOperator? direction, Quantity target, Quantity actual, decimal weight)
    {
        if (Units.InOneUnit(target, actual) is not { } pair)
            return NotScored($"目标“{target}”与实际“{actual}”的单位不能换算，不复算");

        return direction switch
        {
            TargetOperator.AtLeast or TargetOperator.MoreThan => Positive(ScoringSources.Positive),
            TargetOperator.Exactly when pair.Actual > pair.Target && ruleSet.ExactOvershoot == ExactOvershoot.NotScored =>
                NotScored($"目标为“＝{target}”，实际{actual}超过了目标；所用评分规则规定这种情形不计分，不复算"),
            TargetOperator.Exactly => Positive(ScoringSources.Exact),
            TargetOperator.AtMost or TargetOperator.LessThan => Inverse(),
            null when pair.Actual == pair.Target => Full($"{actual} = {target}，得 {Numbers.Plain(weight)}", ScoringSources.Met),
            _ => NotScored("目标没有写明是不低于还是不超过，不复算"),
        };

        IndicatorScore Positive(string source) =>
            direction is TargetOperator.Exactly && pair.Actual == pair.Target
                ? Full($"{actual} = {target}，得 {Numbers.Plain(weight)}", source)
                : Ratio.Of(pair.Actual, pair.Target) is { } attainment
                    ? Proportional(attainment, $"{actual} / {target}", source)
                    : NotScored("目标值为0，除法没有意义，不复算");

        IndicatorScore Inverse() =>
            pair.Actual == 0m && pair.Target >= 0m
                ? Full($"实际值为0，不超过 {target}，得 {Numbers.Plain(weight)}", ScoringSources.InverseZero)
                : Ratio.Of(pair.Target, pair.Actual) is { } attainment
                    ? Proportional(attainment, $"{target} / {actual}", ScoringSources.Inverse)
                    : NotScored("实际值为负，除法没有意义，不复算");

        IndicatorScore Full(string arithmetic, string source) => new(ruleSet.RoundScore(weight), new(arithmetic, source));

        IndicatorScore Proportional(decimal attainment, string division, string source)
        {
            // An attainment beyond 1 is capped before the product, which a damaged number could take out of range.
            var points = ruleSet.RoundScore(Math.Clamp(attainment, 0m, 1m) * weight);
            var product = $"{division} × {Numbers.Plain(weight)}";
            return new(points, new(
                attainment > 1m ? $"{product}，超过分值，得 {Numbers.Plain(points)}" : $"{product} = {Numbers.Plain(points)}",
                source));
        }
    }
}
