using Analytics.Domain.Forms;
using Analytics.Domain.Indicators;
using Analytics.Domain.Shortfalls;

namespace Analytics.Domain.Checks.Rules;

/// <summary>A cause stands without a measure: paragraph 2 of the forms' notes asks for both. A stock phrase is no cause.</summary>
internal sealed class ReasonWithoutMeasureRule : IFormRule
{
    // Shorter words that no phrase recognises are remarks, or pieces of another cell.
    private const int LeastUnrecognised = 10;

    private const decimal LeastSure = 0.8m;

    public RuleDescription Description { get; } = new(
        "reason-without-measure",
        Severity.Info,
        "只有原因没有措施",
        "填表说明要求原因和改进措施都写，只写原因，问题下年度还会再出现。");

    public IEnumerable<Finding> Check(FormUnderCheck form)
    {
        foreach (var indicator in form.HasSureReasons ? form.Indicators : [])
        {
            // Where it is not sure which row a text belongs to, what it lacks is not known either.
            if (indicator.Row.Reason is { Confidence: >= LeastSure } reason
                && LacksMeasure(reason.Value)
                && (IsRecognised(reason.Value) || (reason.Value.Length >= LeastUnrecognised && Deviates(indicator))))
            {
                yield return Lack(indicator.Name, reason.Value, indicator.Row.Place, indicator.Index);
            }
        }

        if (form.Form.ShortfallReason is { } whole && LacksMeasure(whole.Value))
            yield return Lack("本表", whole.Value, whole.Place, null);
    }

    private Finding Lack(string where, string reason, SourcePlace place, int? index) => this.Finds(
        place,
        $"{where}只写了未完成的原因，没有写改进措施，请补充下一步怎么做。",
        reason,
        "原因 + 改进措施",
        index);

    private static bool LacksMeasure(string reason) =>
        ReasonText.Split(reason) is { Cause: { } cause, Measure: null } && ShortfallClassifier.Classify(cause) is { IsBoilerplate: false };

    // A remark beside a target that was met exactly explains nothing and owes no measure.
    private static bool Deviates(IndicatorUnderCheck indicator) =>
        indicator.Row is { Score.Value: var score, Weight.Value: var weight } && score < weight
        || (indicator is { Target.Quantity: { } target, Actual.Quantity: { } actual } && Units.InOneUnit(target, actual) is { } pair && pair.Target != pair.Actual);

    private static bool IsRecognised(string reason) =>
        ShortfallClassifier.Classify(reason) is { } classification && classification.Primary.Category != ShortfallTaxonomy.Unrecognised;
}
