using Analytics.Domain.Scoring;

namespace Analytics.Domain.Checks.Rules;

/// <summary>The weights make up the full score neither with the execution weight nor without it.</summary>
internal sealed class WeightsTotalRule : IFormRule
{
    public RuleDescription Description { get; } = new(
        "weights-total",
        Severity.Error,
        "分值合计不是100分",
        "各项指标分值与执行率分值合计应为100分，否则得分不能在部门之间比较。");

    public IEnumerable<Finding> Check(FormUnderCheck form)
    {
        var weights = form.Weights;
        if (weights.IndicatorWeights is not { } indicators
            || !form.HasAllRows
            || weights.MakesFullScore(form.RuleSet)
            || IsExecutionWeightMissing(weights, form.RuleSet))
        {
            yield break;
        }

        yield return this.Finds(
            form.Form.TotalWeight?.Place ?? form.Form.Indicators[^1].Place,
            $"指标分值合计{Numbers.Plain(indicators)}分，{WithExecution(weights)}应为{Numbers.Plain(form.RuleSet.FullScore)}分。",
            weights.ExecutionWeight is { } execution
                ? $"{Numbers.Plain(indicators)} + {Numbers.Plain(execution)} = {Numbers.Plain(indicators + execution)}"
                : Numbers.Plain(indicators),
            Numbers.Plain(form.RuleSet.FullScore));
    }

    // The scheme was chosen to fill the gap, so a sum that needs exactly its execution weight misses only that cell.
    private static bool IsExecutionWeightMissing(WeightBalance weights, RuleSet ruleSet) =>
        weights.ExecutionWeight is null && weights.IndicatorWeights + ruleSet.ExecutionWeight == ruleSet.FullScore;

    private static string WithExecution(WeightBalance weights) =>
        weights is { ExecutionWeight: { } execution, AllWeights: { } all }
            ? $"加上执行率{Numbers.Plain(execution)}分为{Numbers.Plain(all)}分，"
            : "";
}
