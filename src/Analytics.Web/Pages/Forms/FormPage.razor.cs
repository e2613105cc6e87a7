using Analytics.Domain.Checks;
using Analytics.Domain.Forms;
using Analytics.Warehouse.Queries.Findings;
using Analytics.Warehouse.Queries.Forms;
using Analytics.Web.Components.Shared;
using Analytics.Web.Resources;
using Analytics.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace Analytics.Web.Pages.Forms;

/// <summary>A form beside the text it was read from; the address says which lines are marked.</summary>
public sealed partial class FormPage
{
    private const int MostFindings = 500;

    private int _reading;
    private bool _mayReview;
    private string? _reviewed;
    private string? _decided;
    private int? _sorted;

    /// <summary>Key of the form.</summary>
    [Parameter]
    public long Key { get; set; }

    [SupplyParameterFromQuery(Name = "line")]
    private string? Line { get; set; }

    [SupplyParameterFromQuery(Name = "cell")]
    private string? Cell { get; set; }

    [SupplyParameterFromQuery(Name = "page")]
    private string? Page { get; set; }

    [SupplyParameterFromQuery(Name = "box")]
    private string? Box { get; set; }

    [CascadingParameter]
    private Task<AuthenticationState> SignedIn { get; set; } = default!;

    private SourceSpot? Marked => SourceSpot.Parse(Line, Cell, Page, Box);

    private static string SubjectOf(EvaluationForm form) => FormKindNames.Subject(form.Kind.ToCode(), form.ProjectName?.Value);

    private static string TitleOf(FormRow row) =>
        row.FiscalYear is { } year ? FormsText.FormAndYear.With(row.Form.Title.Value, year) : row.Form.Title.Value;

    /// <inheritdoc />
    protected override async Task OnInitializedAsync() =>
        _mayReview = (await Authorization.AuthorizeAsync((await SignedIn).User, Policies.ReviewForms)).Succeeded;

    private FormView ViewOf(FormModel model) => new(
        Key,
        Marked,
        model,
        _mayReview,
        EventCallback.Factory.Create<string>(this, path => _reviewed = path),
        EventCallback.Factory.Create<string>(this, finding => _decided = finding),
        EventCallback.Factory.Create<int>(this, indicator => _sorted = indicator));

    private void CloseReview() => _reviewed = null;

    private void CloseDecision() => _decided = null;

    private void CloseReason() => _sorted = null;

    /// <summary>Reads the form again after a decision, or where somebody else was faster.</summary>
    private void Reload() => _reading++;

    private async Task<FormModel?> LoadAsync(CancellationToken cancellationToken)
    {
        if (await Form.RunAsync(Key, cancellationToken) is not { } row)
            return null;

        var text = SourceText.RunAsync(row.Sha256, cancellationToken);
        var findings = FormFindings.RunAsync(new FindingFilter(FormKey: Key), 0, MostFindings, cancellationToken);
        var decisions = FormDecisions.RunAsync(Key, cancellationToken);
        var changes = ScoreChanges.RunAsync(Key, cancellationToken);
        var reasons = FormReasons.RunAsync(Key, cancellationToken);
        await Task.WhenAll(text, findings, decisions, changes, reasons);

        var lines = SourceLines.Of(
            await text, row.Form, [.. (await findings).Where(finding => finding.State.Counts()).Select(finding => (FormModel.LinesOf(finding), FormModel.SeverityOf(finding), finding.Message))]);
        return new FormModel(row, await findings, lines, (await text).Count, await decisions, await reasons) { Changes = await changes };
    }
}
