using Analytics.Domain.Shortfalls;

namespace Analytics.Domain.Checks.Comparison.Rules;

/// <summary>The same reason, but for numbers and punctuation, stands in several forms: it was copied and says nothing of this one.</summary>
internal sealed class CopiedReasonRule(RuleThresholds thresholds) : IComparisonRule
{
    public RuleDescription Description { get; } = new(
        "copied-reason",
        Severity.Warning,
        "未完成原因雷同",
        "不同项目的原因一字不差，说明是套用的，不能反映本项目的真实情况。");

    public IEnumerable<ComparisonFinding> Compare(ComparedForms forms)
    {
        var reasons =
            from form in forms.All
            from row in form.Form.Indicators
            where row.Reason is not null && ShortfallClassifier.GivesReason(row.Reason)
            let text = LevelledText.Letters(row.Reason)
            where text.Length >= thresholds.CopiedReasonLetters
            select (text, form, row);
        foreach (var group in CopyGroups.Shared(reasons))
        {
            var holders = new CopyHolders(group.Select(entry => entry.Form));
            foreach (var (form, row) in group)
            {
                yield return new(form.Form.Key, this.Finds(
                    row.Place,
                    CopyMessages.Of(IndicatorNames.Of(row) + CopyMessages.ReasonEnding, holders.Others(form), "请按本项目的实际情况填写。"),
                    $"“{row.Reason}”见于{holders.Count}",
                    indicatorIndex: row.Index,
                    subject: LevelledText.Letters(row.Reason)));
            }
        }
    }
}
