namespace Analytics.Domain.Checks.Rules;

/// <summary>
/// The printed total is not the sum of the indicators' scores with the execution score; without it only where the weights
/// do not say that it belongs to the total.
/// </summary>
internal sealed class ScoreTotalRule : IFormRule
{
    public RuleDescription Description { get; } = new(
        "score-total",
        Severity.Error,
        "总分与各项得分之和不符",
        "总分决定评价等级，应等于各项指标得分与执行率得分之和。");

    public IEnumerable<Finding> Check(FormUnderCheck form)
    {
        var rows = form.Form.Indicators;
        if (form.Form.TotalScore is not { Value: var printed } total
            || rows.Count == 0
            || !form.HasAllRows
            || rows.Any(row => row.Score is null))
        {
            yield break;
        }

        var indicatorScores = rows.Sum(row => row.Score!.Value);
        var execution = form.Form.TotalFunding;
        var isExecutionScoreMissing = execution is { Weight: not null, Score: null };
        var allScores = indicatorScores + (execution?.Score?.Value ?? 0m);
        var mayLeaveExecutionOut = execution?.Score is null || !form.Weights.NeedsExecution(form.RuleSet);
        if (IsPrinted(allScores) || (mayLeaveExecutionOut && IsPrinted(indicatorScores)) || isExecutionScoreMissing)
            yield break;

        yield return this.Finds(
            total.Place,
            $"总分填报为{Numbers.Plain(printed)}分，各项得分相加应为{Numbers.Plain(allScores)}分，相差{Numbers.Plain(Math.Abs(printed - allScores))}分。",
            Numbers.Plain(printed),
            execution?.Score is { Value: var executionScore }
                ? $"{Numbers.Plain(indicatorScores)} + {Numbers.Plain(executionScore)} = {Numbers.Plain(allScores)}"
                : Numbers.Plain(indicatorScores));

        bool IsPrinted(decimal sum) => Math.Abs(sum - printed) <= form.RuleSet.Tolerance;
    }
}
