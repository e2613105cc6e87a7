namespace Analytics.Domain.Checks.Rules;

/// <summary>The execution score is not min(rate, 1) × weight.</summary>
internal sealed class ExecutionScoreRule : IFormRule
{
    public RuleDescription Description { get; } = new(
        "execution-score",
        Severity.Error,
        "执行率得分计算有误",
        "执行率得分是按公式计算的客观分，应等于执行率乘以分值，不能自行打分。");

    public IEnumerable<Finding> Check(FormUnderCheck form)
    {
        if (form.Form.TotalFunding is not { Score.Value: var printed } total
            || form.Recomputed.ExecutionScore is not { } points
            || Math.Abs(printed - points) <= form.ScoreTolerance)
        {
            yield break;
        }

        yield return this.Finds(
            total.Place,
            $"预算执行率得分填报为{Numbers.Plain(printed)}分，按执行率乘以分值计算应为{Numbers.Plain(points)}分。",
            Numbers.Plain(printed),
            form.Recomputed.ExecutionExplanation?.Arithmetic);
    }
}
