using Analytics.Domain.Indicators;
using Analytics.Samples.Forms;

namespace Analytics.Samples.Mistakes;

/// <summary>Errors that show only where two forms of a department are laid side by side.</summary>
internal static class PairMistakes
{
    private const int ShareOfOverlaps = 20;
    private const int LeastOutputs = 2;
    private const int ShareOfCopies = 8;

    /// <summary>Lets two projects of one unit and year list the same outputs.</summary>
    public static void PlantOverlap(List<FormFacts> forms, SeededRandom random)
    {
        var open = Enumerable.Range(0, forms.Count).Where(i => forms[i].Project is not null && !forms[i].IsApproved).ToList();
        if (open.Count < 2 || !random.Chance(ShareOfOverlaps))
            return;
        var pair = random.Shuffle(open).GroupBy(i => forms[i].Unit).Select(unit => unit.ToList()).FirstOrDefault(unit => unit.Count > 1);
        if (pair is null)
            return;
        var (first, second) = (forms[pair[0]], forms[pair[1]]);
        var outputs = first.Indicators.Where(row => row.Kind == IndicatorKind.Quantity).ToList();
        if (outputs.Count < LeastOutputs || second.Indicators.Count(row => row.Kind == IndicatorKind.Quantity) != outputs.Count)
            return;
        var names = new Queue<IndicatorFacts>(outputs);
        forms[pair[0]] = first.Plant("overlapping-projects");
        forms[pair[1]] = (second with
        {
            Indicators = [.. second.Indicators.Select(row => row.Kind == IndicatorKind.Quantity && names.Dequeue() is var other ? row with { Name = other.Name, Unit = other.Unit } : row)],
        }).Plant("overlapping-projects");
    }

    /// <summary>Copies a reason, or a conclusion, from one form of a year to another.</summary>
    public static void PlantCopies(List<(FormFacts First, FormFacts? Corrected)> forms, SeededRandom random)
    {
        if (random.Chance(ShareOfCopies))
            CopyReason(forms, random);
        if (random.Chance(ShareOfCopies))
            CopyConclusion(forms, random);
    }

    private static void CopyReason(List<(FormFacts First, FormFacts? Corrected)> forms, SeededRandom random)
    {
        var open = random.Shuffle(Enumerable.Range(0, forms.Count).Where(i => ReasonIndex(forms[i].First) >= 0));
        if (open.Count < 2)
            return;
        var (from, to) = (forms[open[0]].First, forms[open[1]].First);
        var (source, target) = (ReasonIndex(from), ReasonIndex(to));
        forms[open[0]] = forms[open[0]] with { First = from.Plant("copied-reason", source) };
        forms[open[1]] = forms[open[1]] with
        {
            First = to.WithRow(target, to.Indicators[target] with { Reason = from.Indicators[source].Reason }).Plant("copied-reason", target),
        };
    }

    private static void CopyConclusion(List<(FormFacts First, FormFacts? Corrected)> forms, SeededRandom random)
    {
        var open = random.Shuffle(Enumerable.Range(0, forms.Count).Where(i => forms[i].First is { Conclusion: not null, Project: not null } form
            && !form.Planted.Any(planted => planted.Rule is "missing-field" or "copied-conclusion")));
        if (open.Count < 2)
            return;
        var (from, to) = (forms[open[0]].First, forms[open[1]].First);
        forms[open[0]] = forms[open[0]] with { First = from.Plant("copied-conclusion") };
        forms[open[1]] = forms[open[1]] with
        {
            First = (to with { Conclusion = from.Conclusion, RatingInConclusion = from.RatingInConclusion }).Plant("copied-conclusion"),
        };
    }

    // A reason that no other error is about.
    private static int ReasonIndex(FormFacts form) => form.Template.HasReasons
        ? form.Indicators.Select((row, i) => row.Reason is not null && form.Planted.All(planted => planted.Indicator != i) ? i : -1).FirstOrDefault(i => i >= 0, -1)
        : -1;
}
