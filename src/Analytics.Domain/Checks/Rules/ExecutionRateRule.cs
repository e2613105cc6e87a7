using Analytics.Domain.Budget;
using Analytics.Domain.Scoring;

namespace Analytics.Domain.Checks.Rules;

/// <summary>The printed rate is not executed ÷ adjusted budget, at the precision that it is printed with.</summary>
internal sealed class ExecutionRateRule : IFormRule
{
    private const decimal PercentOfWhole = 100m;

    public RuleDescription Description { get; } = new(
        "execution-rate",
        Severity.Error,
        "执行率计算有误",
        "执行率应等于全年执行数除以全年预算数，填错会直接影响得分和全市汇总。");

    public IEnumerable<Finding> Check(FormUnderCheck form)
    {
        foreach (var line in form.Form.Funding)
        {
            if (line is not { RatePercent.Value: var printed, AdjustedBudget.Value: var adjusted, Executed.Value: var executed }
                || ExecutionScoring.RateOnAdjusted(line) is not { } rate
                || IsPrintedAs(printed, rate * PercentOfWhole, form.RuleSet.Tolerance)
                || IsPrintedAsFraction(printed, rate))
            {
                continue;
            }

            yield return this.Finds(
                line.Place,
                $"{NameOf(line)}填报的执行率为{Numbers.Plain(printed)}%，按全年执行数除以全年预算数计算应为{Numbers.Percent(rate)}。",
                $"{Numbers.Plain(printed)}%",
                Numbers.Division(executed, adjusted, rate));
        }
    }

    // Rounded at the last place that is printed, or cut off there at the second decimal: 98.43 for 98.438.
    private static bool IsPrintedAs(decimal printed, decimal exact, decimal tolerance) =>
        Math.Abs(printed - exact) <= PrintedPrecision.HalfOfLastPlace(printed)
        || (printed < exact && exact - printed <= tolerance);

    // Some forms print 0.98 for 98 %. A whole number is no such fraction unless the rate itself is one: 1 for 100 %.
    private static bool IsPrintedAsFraction(decimal printed, decimal rate) =>
        printed.Scale == 0 ? printed == rate : Math.Abs(printed - rate) <= PrintedPrecision.HalfOfLastPlace(printed);

    private static string NameOf(FundingLine line) => $"“{line.Source.Value}”";
}
