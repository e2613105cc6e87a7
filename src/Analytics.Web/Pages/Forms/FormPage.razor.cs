using Analytics.Domain.Forms;
using Analytics.Warehouse.Queries.Findings;
using Analytics.Warehouse.Queries.Forms;
using Analytics.Web.Components.Shared;
using Analytics.Web.Resources;
using Microsoft.AspNetCore.Components;

namespace Analytics.Web.Pages.Forms;

/// <summary>A form beside the text it was read from; the address says which lines are marked.</summary>
public sealed partial class FormPage
{
    private const int MostFindings = 500;

    /// <summary>Key of the form.</summary>
    [Parameter]
    public long Key { get; set; }

    [SupplyParameterFromQuery(Name = "line")]
    private string? Line { get; set; }

    private LineRange? Marked => LineRange.Parse(Line);

    private static string SubjectOf(EvaluationForm form) => FormKindNames.Subject(form.Kind.ToCode(), form.ProjectName?.Value);

    private static string TitleOf(FormRow row) =>
        row.FiscalYear is { } year ? FormsText.FormAndYear.With(row.Form.Title.Value, year) : row.Form.Title.Value;

    private async Task<FormModel?> LoadAsync(CancellationToken cancellationToken)
    {
        if (await Form.RunAsync(Key, cancellationToken) is not { } row)
            return null;

        var text = SourceText.RunAsync(row.Sha256, cancellationToken);
        var findings = FormFindings.RunAsync(new FindingFilter(FormKey: Key), 0, MostFindings, cancellationToken);
        await Task.WhenAll(text, findings);

        var lines = SourceLines.Of(
            await text, row.Form, [.. (await findings).Select(finding => (FormModel.LinesOf(finding), FormModel.SeverityOf(finding), finding.Message))]);
        return new FormModel(row, await findings, lines, (await text).Count);
    }
}
