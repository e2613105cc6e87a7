using Analytics.Domain.Checks;
using Analytics.Domain.Forms;

namespace Analytics.Web.Pages.Forms;

/// <summary>The source text of a form, line by line, with the values and findings that stand there.</summary>
internal static class SourceLines
{
    /// <summary>A file longer than this is shown only around its form.</summary>
    public const int MostLines = 2000;

    private const int LinesAround = 30;

    /// <summary>Puts a form's values and findings beside the lines of its file.</summary>
    /// <param name="lines">The text of the file, line 1 first.</param>
    /// <param name="form">The form.</param>
    /// <param name="findings">Its findings: where they stand, how grave they are, what they say.</param>
    /// <returns>All lines of the file; of a very long one those around the form.</returns>
    public static IReadOnlyList<SourceLine> Of(
        IReadOnlyList<string> lines, EvaluationForm form, IReadOnlyList<(LineRange Lines, Severity Severity, string Message)> findings)
    {
        var formLines = LineRange.Of(form.Place);
        var shown = lines.Count <= MostLines
            ? new LineRange(1, Math.Max(1, lines.Count))
            : new LineRange(Math.Max(1, formLines.First - LinesAround), Math.Min(lines.Count, Math.Min(formLines.Last + LinesAround, formLines.First + MostLines)));
        var withValues = PlacesOf(form).SelectMany(place => Enumerable.Range(place.First, place.Last - place.First + 1)).ToHashSet();

        return [.. lines
            .Select((text, index) => (Text: text, Number: index + 1))
            .Where(line => shown.Contains(line.Number))
            .Select(line =>
            {
                var here = findings.Where(finding => finding.Lines.Contains(line.Number)).ToList();
                return new SourceLine(
                    line.Number,
                    line.Text,
                    formLines.Contains(line.Number),
                    withValues.Contains(line.Number),
                    here.Count == 0 ? null : here.Max(finding => finding.Severity),
                    here.Count == 0 ? null : string.Join('\n', here.Select(finding => finding.Message)));
            })];
    }

    /// <summary>The places of all values of a form.</summary>
    /// <param name="form">The form.</param>
    /// <returns>One range a value, in no order; the same lines may come more than once.</returns>
    public static IEnumerable<LineRange> PlacesOf(EvaluationForm form) => AllPlacesOf(form).Select(LineRange.Of);

    /// <summary>The places of all values of a form, with their cells and pages.</summary>
    /// <param name="form">The form.</param>
    /// <returns>One place a value, in no order; the same may come more than once.</returns>
    public static IEnumerable<SourcePlace> AllPlacesOf(EvaluationForm form)
    {
        SourcePlace?[] single =
        [
            form.Title.Place, form.FiscalYear?.Place, form.FiledOn?.Place, form.Level1Project?.Place, form.ProjectName?.Place,
            form.CompetentDepartment?.Place, form.DepartmentCode?.Place, form.ImplementingUnit?.Place, form.CurrencyUnit?.Place,
            form.InferredCurrencyUnit?.Place, form.ExpectedGoal?.Place, form.ActualGoal?.Place, form.TotalWeight?.Place,
            form.TotalScore?.Place, form.Rating?.Place, form.Conclusion?.Place, form.Contact?.Place,
        ];
        var funding = form.Funding.SelectMany(line => new[]
        {
            line.Place, line.Source.Place, line.InitialBudget?.Place, line.AdjustedBudget?.Place, line.Executed?.Place,
            line.Weight?.Place, line.RatePercent?.Place, line.Score?.Place,
        });
        var indicators = form.Indicators.SelectMany(row => new[]
        {
            row.Place, row.Level1?.Place, row.Level2?.Place, row.Level3?.Place, row.Target?.Place, row.Actual?.Place,
            row.Weight?.Place, row.Score?.Place, row.Reason?.Place,
        });
        return single.Concat(funding).Concat(indicators).OfType<SourcePlace>();
    }
}
