namespace Analytics.Domain.Checks.Comparison.Rules;

/// <summary>The same conclusion stands in several forms, or the conclusion is the narrative once more.</summary>
internal sealed class CopiedConclusionRule(RuleThresholds thresholds) : IComparisonRule
{
    public RuleDescription Description { get; } = new(
        "copied-conclusion",
        Severity.Warning,
        "自评结论雷同",
        "结论与其他表相同，或只是重复实际完成情况，等于没有作出评价。");

    public IEnumerable<ComparisonFinding> Compare(ComparedForms forms)
    {
        var conclusions =
            from form in forms.All
            let conclusion = form.Form.Conclusion
            where conclusion is not null
            let text = LevelledText.Letters(conclusion.Text)
            where text.Length >= thresholds.CopiedConclusionLetters
            select (Text: text, Form: form, Conclusion: conclusion);
        var all = conclusions.ToList();
        foreach (var group in CopyGroups.Shared(all))
        {
            var holders = new CopyHolders(group.Select(entry => entry.Form));
            foreach (var (form, conclusion) in group)
            {
                yield return new(form.Form.Key, this.Finds(
                    conclusion.Place,
                    CopyMessages.Of(CopyMessages.Conclusion, holders.Others(form), "请按本表的实际情况作出结论。"),
                    $"同一结论见于{holders.Count}",
                    subject: LevelledText.Letters(conclusion.Text)));
            }
        }

        foreach (var (text, form, conclusion) in all.Where(entry => RepeatsNarrative(entry.Text, entry.Form)))
        {
            yield return new(form.Form.Key, this.Finds(
                conclusion.Place,
                "自评结论照抄了实际完成情况，没有作出评价，请另写结论。",
                "自评结论与实际完成情况相同",
                subject: $"narrative\n{text}"));
        }
    }

    private bool RepeatsNarrative(string conclusion, NamedForm form)
    {
        var narrative = LevelledText.Letters(form.Form.Narrative?.Text);
        var (inner, outer) = conclusion.Length <= narrative.Length ? (conclusion, narrative) : (narrative, conclusion);
        return inner.Length >= thresholds.CopiedConclusionLetters
            && inner.Length >= outer.Length * thresholds.RepeatedNarrativeShare
            && outer.Contains(inner, StringComparison.Ordinal);
    }
}
