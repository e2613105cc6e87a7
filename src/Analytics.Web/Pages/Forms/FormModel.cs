using Analytics.Domain.Checks;
using Analytics.Domain.Scoring;
using Analytics.Warehouse.Queries.Findings;
using Analytics.Warehouse.Queries.Forms;

namespace Analytics.Web.Pages.Forms;

/// <summary>What the form page shows.</summary>
/// <param name="Row">The form with where it came from and what was recomputed.</param>
/// <param name="Findings">Its findings, errors first.</param>
/// <param name="Lines">The lines of its file.</param>
/// <param name="LineCount">Lines of the whole file, also where not all are shown.</param>
public sealed record FormModel(
    FormRow Row, IReadOnlyList<FindingRow> Findings, IReadOnlyList<SourceLine> Lines, int LineCount)
{
    /// <summary>Name of the rule set that the scores were recomputed with; its code where the product no longer has it.</summary>
    public string RuleSetName =>
        RuleSetCatalogue.Default.All.FirstOrDefault(ruleSet => ruleSet.Id == Row.Recomputed.RuleSet)?.Name ?? Row.Recomputed.RuleSet;

    /// <summary>How the score of one indicator was recomputed.</summary>
    /// <param name="index">Index of the indicator in the form, from 0.</param>
    /// <returns>The arithmetic as it was stored with the score; null where none was.</returns>
    public ScoreExplanation? ExplanationOf(int index) =>
        index < Row.Recomputed.IndicatorExplanations.Count ? Row.Recomputed.IndicatorExplanations[index] : null;

    /// <summary>The findings about one indicator.</summary>
    /// <param name="index">Index of the indicator in the form, from 0.</param>
    /// <returns>Its findings, gravest first.</returns>
    public IEnumerable<FindingRow> FindingsOf(int index) => Findings.Where(finding => finding.IndicatorIndex == index);

    /// <summary>Where a finding stands.</summary>
    /// <param name="finding">The finding.</param>
    /// <returns>Its lines.</returns>
    public static LineRange LinesOf(FindingRow finding) => new(finding.Line, Math.Max(finding.Line, finding.EndLine));

    /// <summary>A severity as the warehouse stores it.</summary>
    /// <param name="finding">The finding.</param>
    /// <returns>The severity.</returns>
    public static Severity SeverityOf(FindingRow finding) => Reports.Rendering.ChineseFormats.SeverityOf(finding.Severity);
}
