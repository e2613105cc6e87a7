using Analytics.Domain.Shortfalls;

namespace Analytics.Domain.Checks.Rules;

/// <summary>Points were taken off and no reason stands there: paragraph 2 of the forms' notes asks for reason and measure.</summary>
internal sealed class DeductionWithoutReasonRule : IFormRule
{
    public RuleDescription Description { get; } = new(
        "deduction-without-reason",
        Severity.Warning,
        "扣分没有说明原因",
        "没有得满分的指标应说明原因和改进措施，否则无法判断扣分是否合理。");

    public IEnumerable<Finding> Check(FormUnderCheck form)
    {
        // Some layouts have one reason for the whole form in place of one for each row.
        if (!form.HasSureReasons || ShortfallClassifier.GivesReason(form.Form.ShortfallReason?.Value))
            yield break;

        foreach (var indicator in form.Indicators)
        {
            if (indicator.Row is not { Score.Value: var score, Weight.Value: var weight }
                || score >= weight
                || ShortfallClassifier.GivesReason(indicator.Row.Reason?.Value))
            {
                continue;
            }

            yield return this.Finds(
                indicator.Row.Place,
                $"{indicator.Name}分值{Numbers.Plain(weight)}分、得{Numbers.Plain(score)}分，扣了{Numbers.Plain(weight - score)}分，但没有说明原因。",
                $"{Numbers.Plain(weight)} - {Numbers.Plain(score)} = {Numbers.Plain(weight - score)}",
                indicatorIndex: indicator.Index);
        }
    }
}
