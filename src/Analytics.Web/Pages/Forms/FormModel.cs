using Analytics.Domain.Checks;
using Analytics.Domain.Forms;
using Analytics.Domain.Projects;
using Analytics.Domain.Reviews;
using Analytics.Domain.Scoring;
using Analytics.Warehouse.Findings;
using Analytics.Warehouse.Queries.Findings;
using Analytics.Warehouse.Queries.Forms;
using Analytics.Warehouse.Queries.Scores;
using Analytics.Warehouse.Queries.Shortfalls;

namespace Analytics.Web.Pages.Forms;

/// <summary>What the form page shows.</summary>
/// <param name="Row">The form with where it came from, what persons decided and what was recomputed.</param>
/// <param name="Findings">Its findings, errors first, those that do not hold among them.</param>
/// <param name="Lines">The lines of its file.</param>
/// <param name="LineCount">Lines of the whole file, also where not all are shown.</param>
/// <param name="Decisions">What persons decided about findings of the form, the last first.</param>
/// <param name="Reasons">The kinds of its reasons, in the order of its indicators.</param>
public sealed record FormModel(
    FormRow Row, IReadOnlyList<FindingRow> Findings, IReadOnlyList<SourceLine> Lines, int LineCount, IReadOnlyList<FindingDecision> Decisions, IReadOnlyList<FormReasonRow> Reasons)
{
    private const string PdfFormat = "pdf";

    /// <summary>The rejudgings that moved it, the last one first.</summary>
    public IReadOnlyList<ScoreChangeRow> Changes { get; init; } = [];

    /// <summary>All fields of the form by their paths.</summary>
    public IReadOnlyDictionary<string, FormField> Fields { get; } =
        FormFields.Of(Row.Form).ToDictionary(field => field.Path.ToString(), StringComparer.Ordinal);

    /// <summary>Key of the project and year it speaks of; null in forms of departments, in versions that were replaced, and where it does not say enough.</summary>
    public string? ProjectHash => Row.IsCurrent && !Row.Form.Kind.IsDepartmentForm()
        ? ProjectYear.KeyOf(Row.Form.FiscalYear?.Value, Row.Form.CompetentDepartment?.Value, Row.Form.ImplementingUnit?.Value, Row.Form.ProjectName?.Value)
        : null;

    /// <summary>Whether the file has pages that can be shown as they are printed.</summary>
    public bool HasPages => Row.Format == PdfFormat;

    /// <summary>The lines as a grid; null where they are running text.</summary>
    internal SheetGrid? Grid { get; } = SheetGrid.Of(Lines, Row.Form);

    /// <summary>Name of the rule set that the scores were recomputed with; its id where only that was kept.</summary>
    public string RuleSetName => Row.Recomputed.RuleSetName ?? Row.Recomputed.RuleSet;

    /// <summary>How the score of one indicator was recomputed.</summary>
    /// <param name="index">Index of the indicator in the form, from 0.</param>
    /// <returns>The arithmetic as it was stored with the score; null where none was.</returns>
    public ScoreExplanation? ExplanationOf(int index) =>
        index < Row.Recomputed.IndicatorExplanations.Count ? Row.Recomputed.IndicatorExplanations[index] : null;

    /// <summary>The findings about one indicator.</summary>
    /// <param name="index">Index of the indicator in the form, from 0.</param>
    /// <returns>Its findings that count, gravest first.</returns>
    public IEnumerable<FindingRow> FindingsOf(int index) => Findings.Where(finding => finding.IndicatorIndex == index && finding.State.Counts());

    /// <summary>The kind of an indicator's reason.</summary>
    /// <param name="index">Index of the indicator in the form, from 0.</param>
    /// <returns>The kind, and who put it there; null where it gives no reason and owes none.</returns>
    public FormReasonRow? ReasonOf(int index) => Reasons.FirstOrDefault(reason => reason.IndicatorIndex == index && reason.ShortfallCategory is not null);

    /// <summary>The decisions about a finding, and about what stood in its place before the form's content changed.</summary>
    /// <param name="finding">The finding.</param>
    /// <returns>The last first.</returns>
    public IReadOnlyList<FindingDecision> DecisionsOf(FindingRow finding) =>
    [
        .. Decisions.Where(decision => decision.FindingHash == finding.FindingHash || (IsOutlived(decision) && IsInPlaceOf(finding, decision))),
    ];

    /// <summary>Decisions about findings that the form no longer has, nor anything in their place.</summary>
    public IReadOnlyList<FindingDecision> OutlivedDecisions =>
        [.. Decisions.Where(decision => IsOutlived(decision) && !Findings.Any(finding => IsInPlaceOf(finding, decision)))];

    /// <summary>Where the value of a field stands, with its cell where the file has cells.</summary>
    /// <param name="field">The field.</param>
    /// <returns>The spot; null where the form gives no value.</returns>
    public SourceSpot? SpotOf(FormField field) =>
        field.Read(Row.Form) is { } reading
            ? CellFinder.SpotOf(reading.Place, field.Read(Row.Review.Reviewed.AsRead)?.Text ?? reading.Text, TextOf)
            : null;

    /// <summary>Where a finding stands, with the part of the page where the file has pages.</summary>
    /// <param name="finding">The finding.</param>
    /// <returns>The spot: on a page the rectangle around all values of the finding's lines.</returns>
    public SourceSpot SpotOf(FindingRow finding)
    {
        var lines = LinesOf(finding);
        var places = SourceLines.AllPlacesOf(Row.Form).Where(place => place.Page is not null && lines.Contains(place.Line)).ToList();
        var page = places.Select(place => place.Page).Min();
        var boxes = places.Where(place => place.Page == page).Select(place => place.Box).OfType<PageBox>().ToList();
        return new(lines, null, page, boxes.Count == 0 ? null : boxes.Aggregate((box, other) => box.Through(other)));
    }

    /// <summary>The lines of a finding.</summary>
    /// <param name="finding">The finding.</param>
    /// <returns>Its lines.</returns>
    public static LineRange LinesOf(FindingRow finding) => new(finding.Line, Math.Max(finding.Line, finding.EndLine));

    /// <summary>A severity as the warehouse stores it.</summary>
    /// <param name="finding">The finding.</param>
    /// <returns>The severity.</returns>
    public static Severity SeverityOf(FindingRow finding) => Reports.Rendering.ChineseFormats.SeverityOf(finding.Severity);

    private bool IsOutlived(FindingDecision decision) => Findings.All(finding => finding.FindingHash != decision.FindingHash);

    private static bool IsInPlaceOf(FindingRow finding, FindingDecision decision) =>
        finding.RuleCode == decision.RuleCode && finding.IndicatorIndex == decision.IndicatorIndex;

    private string? TextOf(int number) =>
        Lines.Count > 0 && number - Lines[0].Number is var index && index >= 0 && index < Lines.Count ? Lines[index].Text : null;
}
