using Analytics.Domain.Budget;
using Analytics.Domain.Forms;
using Analytics.Domain.Scoring;

namespace Analytics.Domain.Checks.Rules;

/// <summary>A reason says that money was not paid out while the form states that all of it was spent.</summary>
internal sealed class ReasonContradictsExecutionRule : IFormRule
{
    private const decimal Whole = 100m;

    public RuleDescription Description { get; } = new(
        "reason-contradicts-execution",
        Severity.Warning,
        "原因与执行率矛盾",
        "一边说经费没有支付，一边填执行率100%，两处必有一处不实，通常是年中调减了预算。");

    public IEnumerable<Finding> Check(FormUnderCheck form)
    {
        if (form.Form.TotalFunding is not { } total || !IsSpentInFull(total, form.Recomputed))
            yield break;

        foreach (var indicator in form.Indicators)
        {
            if (indicator.Row.Reason is { } reason && RulePhrases.In("unpaid", reason.Value) is { } phrase)
                yield return Contradiction($"{indicator.Name}的原因", phrase, indicator.Row.Place, indicator.Index);
        }

        if (form.Form.ShortfallReason is { } whole && RulePhrases.In("unpaid", whole.Value) is { } stated)
            yield return Contradiction("未完成原因分析", stated, whole.Place, null);
    }

    private Finding Contradiction(string where, string phrase, SourcePlace place, int? index) => this.Finds(
        place,
        $"{where}说“{phrase}”，但本表的预算执行率填报为100%，两者矛盾，请核实经费是否已经支付。",
        phrase,
        "执行率 < 100%",
        index);

    // What is printed counts; where no rate is printed, the one that the amounts give.
    private static bool IsSpentInFull(FundingLine total, RecomputedScores recomputed) =>
        total.RatePercent is { Value: var printed }
            ? printed == Whole || (printed == 1m && recomputed.ExecutionRateAdjusted == 1m)
            : recomputed.ExecutionRateAdjusted == 1m;
}
