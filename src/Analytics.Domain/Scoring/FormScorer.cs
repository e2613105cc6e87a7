using Analytics.Domain.Forms;

namespace Analytics.Domain.Scoring;

/// <summary>Recomputes all scores of a form.</summary>
public static class FormScorer
{
    /// <summary>Recomputes a form.</summary>
    /// <param name="form">The form as read.</param>
    /// <param name="ruleSet">The scheme that it follows.</param>
    /// <returns>The scores; absent wherever the form or the rules do not give them. An approval form has none.</returns>
    public static RecomputedScores Score(EvaluationForm form, RuleSet ruleSet)
    {
        if (!form.Kind.IsSelfEvaluation())
            return new() { RuleSet = ruleSet.Id, RuleSetName = ruleSet.Name, IndicatorScores = [.. form.Indicators.Select(_ => (decimal?)null)] };

        var scoring = new IndicatorScoring(ruleSet);
        var indicators = form.Indicators.Select(scoring.Score).ToList();
        var execution = new ExecutionScoring(ruleSet).Score(form.TotalFunding);
        var (total, totalExplanation) = Total(form, ruleSet, indicators, execution);
        var scores = new RecomputedScores
        {
            ExecutionRateAdjusted = RoundRate(ExecutionScoring.RateOnAdjusted(form.TotalFunding)),
            ExecutionRateInitial = RoundRate(ExecutionScoring.RateOnInitial(form.TotalFunding)),
            ExecutionScore = execution.Points,
            ExecutionExplanation = execution.Explanation,
            IndicatorScores = [.. indicators.Select(score => score.Points)],
            IndicatorExplanations = [.. indicators.Select(score => score.Explanation)],
            TotalScore = total,
            TotalExplanation = totalExplanation,
            Rating = total is { } points ? ruleSet.RatingOf(points) : null,
            RuleSet = ruleSet.Id,
            RuleSetName = ruleSet.Name,
        };
        return scores with { Difference = ScoreContributions.Of(form, scores, ruleSet) };

        decimal? RoundRate(decimal? rate) => rate is { } exact ? Rounding.HalfUp(exact, ruleSet.RateDecimals) : null;
    }

    private static (decimal? Total, ScoreExplanation Explanation) Total(
        EvaluationForm form,
        RuleSet ruleSet,
        List<IndicatorScore> indicators,
        IndicatorScore execution)
    {
        var balance = WeightBalance.Of(form);
        if (form.Indicators.Count == 0 || !balance.ShowsAllRows(form, ruleSet))
            return (null, new("指标没有读全，不复算总分", null));

        var printedRows = 0;
        decimal? indicatorPoints = 0m;
        foreach (var (row, score) in form.Indicators.Zip(indicators))
        {
            printedRows += score.Points is null ? 1 : 0;
            indicatorPoints += CountedPoints.Of(row, score.Points);
        }

        if (indicatorPoints is not { } sum)
            return (null, new("有的指标既不能复算，又没有填得分，不复算总分", null));

        var remark = printedRows > 0 ? $"（其中{printedRows}项不能复算，按自评得分计）" : "";
        if (balance.LeavesExecutionOut(ruleSet))
            return (sum, new($"指标得分合计 {Numbers.Plain(sum)}{remark}", ScoringSources.Total));

        if (CountedPoints.Of(form.TotalFunding, execution.Points) is not { } executionPoints)
            return (null, new("执行率得分既不能复算，又没有填写，不复算总分", null));

        var total = sum + executionPoints;
        return (total, new($"{Numbers.Plain(sum)} + {Numbers.Plain(executionPoints)} = {Numbers.Plain(total)}{remark}", ScoringSources.Total));
    }
}
