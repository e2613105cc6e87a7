using Analytics.Domain.Checks;
using Analytics.Domain.Forms;
using Analytics.Domain.Indicators;

namespace Analytics.Domain.Scoring;

/// <summary>Splits the difference between the recomputed and the printed total into the parts that rules are answerable for.</summary>
/// <remarks>
/// A row moves the total by what it counts with less what it prints; the part above its weight is told apart. What is
/// left is how far the printed total lies from its own rows. A row without a printed score moves nothing by itself: it is
/// on both sides of the sum.
/// </remarks>
internal static class ScoreContributions
{
    private const string ExecutionScore = "execution-score";
    private const string IndicatorScore = "indicator-score";
    private const string OverspendFullScore = "overspend-full-score";
    private const string ScoreAboveWeight = "score-above-weight";
    private const string ScoreTotal = "score-total";
    private const string ShortfallFullScore = "shortfall-full-score";

    // Beyond this a printed score is damage; sums of such numbers would mean nothing and could overflow.
    private const decimal LargestScore = 100_000m;

    /// <summary>Splits the difference of a form.</summary>
    /// <param name="form">The form.</param>
    /// <param name="scores">Its recomputed scores.</param>
    /// <param name="ruleSet">The scheme that it follows.</param>
    /// <returns>The difference with its parts, or why there is none.</returns>
    public static ScoreDifference Of(EvaluationForm form, RecomputedScores scores, RuleSet ruleSet)
    {
        if (scores.TotalScore is not { } recomputed)
            return Absent(scores.TotalExplanation?.Arithmetic ?? "总分不能复算");
        if (form.TotalScore is not { Value: var printed })
            return Absent("自评表没有填总分，无从比较");
        if (PrintedScores(form).Any(score => Math.Abs(score) > LargestScore))
            return Absent("自评表的得分大到不合常理，不作比较，请核对原表");

        List<ScoreContribution> parts = [];
        var sum = 0m;
        var hasOwnScore = true;
        var isExecutionLeftOut = WeightBalance.Of(form).LeavesExecutionOut(ruleSet);
        if (!isExecutionLeftOut)
        {
            var line = form.TotalFunding;
            Add(
                new(line?.Score?.Value, line?.Weight?.Value, CountedPoints.Of(line, scores.ExecutionScore)!.Value, scores.ExecutionExplanation),
                ExecutionScore,
                null);
        }

        for (var index = 0; index < form.Indicators.Count; index++)
        {
            var row = form.Indicators[index];
            var official = scores.IndicatorScores[index];
            Add(
                new(row.Score?.Value, row.Weight?.Value, CountedPoints.Of(row, official)!.Value, scores.IndicatorExplanations[index]),
                RuleOf(row, index, official),
                index);
        }

        if (sum != printed)
        {
            var rows = isExecutionLeftOut ? "各项指标得分合计" : "各项得分合计";
            var remark = (isExecutionLeftOut, hasOwnScore) switch
            {
                (true, _) => "（指标分值已满，执行率得分不计入总分）",
                (false, false) => "（没有填得分的项按复算得分计）",
                _ => "",
            };
            parts.Add(new(ScoreTotal, sum - printed, null, $"{rows} {Numbers.Plain(sum)} − 自评总分 {Numbers.Plain(printed)} = {Numbers.Plain(sum - printed)}{remark}"));
        }

        return new(recomputed - printed, parts, null);

        void Add(ScoredRow row, string rule, int? index)
        {
            sum += row.Printed ?? row.Counted;
            hasOwnScore &= row.Printed is not null;
            if (row.Printed is not { } own)
                return;
            if (own > row.Weight)
            {
                parts.Add(new(ScoreAboveWeight, row.Weight.Value - own, index, $"分值 {Numbers.Plain(row.Weight.Value)} − 自评 {Numbers.Plain(own)} = {Numbers.Plain(row.Weight.Value - own)}，超过分值的部分不计"));
                own = row.Weight.Value;
            }

            if (row.Counted != own)
                parts.Add(new(rule, row.Counted - own, index, $"复算 {Numbers.Plain(row.Counted)} − {(own < row.Printed ? "分值" : "自评")} {Numbers.Plain(own)} = {Numbers.Plain(row.Counted - own)}；{row.Explanation?.Arithmetic}"));
        }
    }

    // In the order in which the rules themselves give way to each other.
    private static string RuleOf(IndicatorRow row, int index, decimal? official)
    {
        if (!KeptWeight.InSpiteOfShortfall(row, official))
            return IndicatorScore;
        var indicator = new IndicatorUnderCheck(
            index, row, IndicatorValue.Parse(row.Target?.Value), IndicatorValue.Parse(row.Actual?.Value), official, Arithmetic: null);
        return Overspend.Of(indicator) is null ? ShortfallFullScore : OverspendFullScore;
    }

    private static ScoreDifference Absent(string why) => new(null, [], why);

    private static IEnumerable<decimal> PrintedScores(EvaluationForm form) => form.Indicators
        .Select(row => row.Score)
        .Append(form.TotalFunding?.Score)
        .Append(form.TotalScore)
        .OfType<Reading<decimal>>()
        .Select(score => score.Value);

    /// <summary>A row that the total is made of.</summary>
    private sealed record ScoredRow(decimal? Printed, decimal? Weight, decimal Counted, ScoreExplanation? Explanation);
}
