using Analytics.Domain.Forms;
using Analytics.Domain.Indicators;

namespace Analytics.Domain.Checks.Comparison.Rules;

/// <summary>Two projects of one unit and year list the same outputs: the same work may be paid for twice.</summary>
internal sealed class OverlappingProjectsRule(RuleThresholds thresholds) : IComparisonRule
{
    private const int NamedExamples = 3;

    public RuleDescription Description { get; } = new(
        "overlapping-projects",
        Severity.Info,
        "项目产出重复",
        "同一单位同一年度的两个项目列了相同的产出，可能重复安排了资金。",
        AppliesToApprovals: true);

    public IEnumerable<ComparisonFinding> Compare(ComparedForms forms) =>
        from form in forms.All
        where form.Project is not null && form.Form.FiscalYear is not null && form.Owner.Length > 0
        let entry = new Entry(form, OutputsOf(form.Form))
        where entry.Outputs.Count >= thresholds.OverlapOutputs
        group entry by (form.Form.Kind, form.Form.FiscalYear, form.Owner) into projects
        from finding in CompareWithin([.. projects])
        select finding;

    private IEnumerable<ComparisonFinding> CompareWithin(List<Entry> projects)
    {
        foreach (var one in projects)
        {
            foreach (var other in projects.DistinctBy(entry => entry.Form.Identity))
            {
                if (one.Form.Identity == other.Form.Identity || !one.Form.MayShareUnitWith(other.Form))
                    continue;
                var shared = one.Outputs.Keys.Where(other.Outputs.ContainsKey).ToList();
                if (shared.Count < thresholds.OverlapOutputs || shared.Count < Math.Min(one.Outputs.Count, other.Outputs.Count) * thresholds.OverlapShare)
                    continue;
                var named = string.Join("、", shared.Take(NamedExamples).Select(name => $"“{one.Outputs[name].Name}”")) + (shared.Count > NamedExamples ? "等" : "");
                yield return new(one.Form.Form.Key, this.Finds(
                    one.Outputs[shared[0]].Place,
                    $"本项目与“{other.Form.Form.Project}”有{shared.Count}项产出相同：{named}，请核实是否重复安排资金。",
                    $"{shared.Count}项产出相同",
                    "不同项目的产出各不相同",
                    subject: other.Form.Project!.Key));
            }
        }
    }

    private static Dictionary<string, ComparedIndicator> OutputsOf(ComparedForm form)
    {
        var outputs = new Dictionary<string, ComparedIndicator>(StringComparer.Ordinal);
        foreach (var row in form.Indicators.Where(row => row.Kind == IndicatorKind.Quantity))
        {
            if (LevelledText.LettersAndDigits(row.Name) is { Length: > 0 } name)
                outputs.TryAdd(name, row);
        }

        return outputs;
    }

    private sealed record Entry(NamedForm Form, Dictionary<string, ComparedIndicator> Outputs);
}
