using Analytics.Domain.Budget;

namespace Analytics.Domain.Scoring;

/// <summary>The official score of the execution rate.</summary>
/// <param name="ruleSet">The scheme.</param>
public sealed class ExecutionScoring(RuleSet ruleSet)
{
    /// <summary>Executed ÷ adjusted budget.</summary>
    /// <param name="line">A row of the funding block.</param>
    /// <returns>The exact rate, a fraction; null without a budget, with a budget of 0, or without an executed amount.</returns>
    public static decimal? RateOnAdjusted(FundingLine? line) => Ratio.Of(line?.Executed?.Value, line?.AdjustedBudget?.Value);

    /// <summary>Executed ÷ initial budget.</summary>
    /// <param name="line">A row of the funding block.</param>
    /// <returns>The exact rate, a fraction; null without an initial budget or where it is 0 (a new project).</returns>
    public static decimal? RateOnInitial(FundingLine? line) => Ratio.Of(line?.Executed?.Value, line?.InitialBudget?.Value);

    /// <summary>Scores the execution rate.</summary>
    /// <param name="line">The row of the whole; null where the form has none.</param>
    /// <returns>min(rate, 1) × weight with its arithmetic; without points where the rate or the weight is absent.</returns>
    public IndicatorScore Score(FundingLine? line)
    {
        if (line is not { Executed.Value: var executed, AdjustedBudget.Value: var adjusted } || RateOnAdjusted(line) is not { } rate)
            return new(null, new("没有全年预算数或全年执行数，执行率不计算", null));
        if (line.Weight is not { Value: >= 0m and var weight })
            return new(null, new("没有填写执行率的分值，不复算", null));

        var points = ruleSet.RoundScore(Math.Clamp(rate, 0m, 1m) * weight);
        var product = $"{Numbers.Plain(executed)} / {Numbers.Plain(adjusted)} × {Numbers.Plain(weight)}";
        return new(points, new(
            rate > 1m ? $"{product}，超过分值，得 {Numbers.Plain(points)}" : $"{product} = {Numbers.Plain(points)}",
            ScoringSources.Execution));
    }
}
