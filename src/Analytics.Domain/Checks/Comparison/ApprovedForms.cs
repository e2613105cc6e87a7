using Analytics.Domain.Forms;

namespace Analytics.Domain.Checks.Comparison;

/// <summary>Finds the form in which the targets of a self-evaluation were approved: same year and unit, same project, though its name may have changed.</summary>
internal static class ApprovedForms
{
    // Below this likeness of their names two projects are taken for two.
    private const decimal LeastSimilarity = 0.75m;

    /// <summary>Each self-evaluation with its approved form; self-evaluations without one are left out.</summary>
    /// <param name="forms">All forms.</param>
    public static IEnumerable<(NamedForm Evaluation, NamedForm Approval)> PairsIn(ComparedForms forms)
    {
        var named = forms.All.Where(form => form.Form.FiscalYear is not null && form.Owner.Length > 0 && form.Form.Indicators.Count > 0);
        var groups = named.GroupBy(form => (form.Form.FiscalYear, form.Owner, form.Form.Kind.IsDepartmentForm()));
        return groups.SelectMany(group => Pairs([.. group]));
    }

    private static IEnumerable<(NamedForm Evaluation, NamedForm Approval)> Pairs(List<NamedForm> group)
    {
        var approvals = ComparedForms.Latest(group.Where(form => !form.Form.Kind.IsSelfEvaluation())).ToList();
        if (approvals.Count == 0)
            yield break;
        var open = new List<NamedForm>();
        var taken = new HashSet<int>();
        foreach (var evaluation in group.Where(form => form.Form.Kind.IsSelfEvaluation()))
        {
            var same = approvals.Where(approval => approval.Project?.Key == evaluation.Project?.Key && approval.MayShareUnitWith(evaluation)).ToList();
            if (same is [var only])
            {
                taken.Add(only.Identity);
                yield return (evaluation, only);
            }
            else if (same.Count == 0)
            {
                open.Add(evaluation);
            }
        }

        // A renamed project goes to the one approved form that is clearly the most alike and that no other project has by its name.
        var left = approvals.Where(approval => !taken.Contains(approval.Identity) && approval.Project is not null).ToList();
        foreach (var evaluation in open.Where(form => form.Project is not null))
        {
            var ranked = left
                .Where(approval => approval.MayShareUnitWith(evaluation))
                .Select(approval => (Approval: approval, Similarity: approval.Project!.SimilarityTo(evaluation.Project!)))
                .Where(entry => entry.Similarity >= LeastSimilarity)
                .OrderByDescending(entry => entry.Similarity)
                .ToList();
            if (ranked is [var best, ..] && (ranked.Count == 1 || ranked[1].Similarity < best.Similarity))
                yield return (evaluation, best.Approval);
        }
    }
}
