using Analytics.Domain.Checks.Counts;
using Analytics.Domain.Forms;
using Analytics.Domain.Indicators;

namespace Analytics.Domain.Checks.Rules;

/// <summary>
/// A text gives a total and its parts and they do not add up (719 against 273 + 133 + 113 = 519), or the narrative and the
/// table give the same count differently.
/// </summary>
internal sealed class SumOfPartsRule : IFormRule
{
    public RuleDescription Description { get; } = new(
        "sum-of-parts",
        Severity.Warning,
        "总数与分项或前后数字不符",
        "同一件事前后数字对不上，说明至少有一个数是错的，按它算出的得分也不可信。");

    public IEnumerable<Finding> Check(FormUnderCheck form)
    {
        (string Name, Reading<string>? Text)[] texts =
            [("预期目标", form.Form.ExpectedGoal), ("实际完成情况", form.Form.ActualGoal), ("自评结论", form.Form.Conclusion)];
        foreach (var (name, text) in texts)
        {
            foreach (var sum in text is null ? [] : SumsInText.Contradictions(text.Value))
                yield return Contradiction($"“{name}”", sum, text!.Place, null);
        }

        var narrated = form.Form.ActualGoal is { } narrative ? CountsCompared.ToldIn(narrative.Value) : null;
        foreach (var indicator in form.Indicators)
        {
            var isContradicted = false;
            foreach (var text in new[] { indicator.Row.Target, indicator.Row.Actual, indicator.Row.Reason })
            {
                foreach (var sum in text is null ? [] : SumsInText.Contradictions(text.Value))
                {
                    isContradicted = true;
                    yield return Contradiction(indicator.Name, sum, indicator.Row.Place, indicator.Index);
                }
            }

            if (!isContradicted && narrated is not null && CountsCompared.Difference(narrated, indicator) is var (count, told))
            {
                yield return this.Finds(
                    indicator.Row.Place,
                    $"{indicator.Name}填报的{count.Label}为{count.Quantity}，“实际完成情况”里却是{told}，请核实哪个数正确。",
                    count.Quantity.ToString(),
                    told.ToString(),
                    indicator.Index);
            }
        }
    }

    private Finding Contradiction(string where, CountedSum sum, SourcePlace place, int? index) => this.Finds(
        place,
        $"{where}写的是{sum.Total.Quantity}，其中各项相加却是{new Quantity(sum.Sum, sum.Total.Quantity.Unit)}，相差{new Quantity(Math.Abs(sum.Total.Quantity.Value - sum.Sum), sum.Total.Quantity.Unit)}，请核实。",
        sum.Total.Quantity.ToString(),
        sum.Arithmetic,
        index);
}
