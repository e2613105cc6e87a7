using System.Data.Common;
using Analytics.Jobs.Reviewing;
using Analytics.Warehouse.Queries.Shortfalls;
using Analytics.Warehouse.Reasons;
using Analytics.Warehouse.Reviews;
using Analytics.Web.Components.Shared;
using Analytics.Web.Resources;
using Analytics.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.JSInterop;

namespace Analytics.Web.Pages.Forms;

/// <summary>The dialog in which a person puts the reason of an indicator into another kind.</summary>
public sealed partial class ReasonDialog
{
    private string _kind = "";
    private ReasonScope _scope = ReasonScope.Row;
    private string _note = "";
    private string? _message;
    private bool _isBusy;

    /// <summary>Index of the indicator in the form, from 0.</summary>
    [Parameter, EditorRequired]
    public int Index { get; set; }

    /// <summary>Told when the dialog is closed, whatever happened in it.</summary>
    [Parameter]
    public EventCallback OnClosed { get; set; }

    /// <summary>Told when the form has to be read again: a decision was taken, or somebody else was faster.</summary>
    [Parameter]
    public EventCallback OnDecided { get; set; }

    [CascadingParameter]
    private FormView View { get; set; } = default!;

    [CascadingParameter]
    private Task<AuthenticationState> SignedIn { get; set; } = default!;

    [Inject]
    private ReasonDeciding Deciding { get; set; } = default!;

    [Inject]
    private IAuthorizationService Authorization { get; set; } = default!;

    private FormReasonRow? Reason => View.Model.ReasonOf(Index);

    private string? Printed => Index < View.Model.Row.Form.Indicators.Count ? View.Model.Row.Form.Indicators[Index].Reason?.Value : null;

    private IEnumerable<ReasonScope> Withdrawable => Enum.GetValues<ReasonScope>()
        .Where(scope => Reason?.Decisions.FirstOrDefault(decision => decision.Scope == scope) is { ShortfallCategory: not null });

    /// <inheritdoc />
    protected override void OnInitialized() => _kind = Reason?.ShortfallCategory ?? "";

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
            await Script.InvokeVoidAsync("analytics.openDialog", "reason-dialog");
    }

    private async Task CloseAsync() => await Script.InvokeVoidAsync("analytics.closeDialog", "reason-dialog");

    private async Task DecideAsync(string? kind, ReasonScope scope)
    {
        var user = (await SignedIn).User;
        if (user.Identity?.Name is not { } name || !(await Authorization.AuthorizeAsync(user, Policies.ReviewForms)).Succeeded)
        {
            _message = FormsText.DialogForbidden;
            return;
        }

        if (Reason is not { ReasonHash: { } wording } reason)
            return;
        _isBusy = true;
        _message = null;
        try
        {
            var outcome = await Deciding.DecideAsync(
                new()
                {
                    FormKey = View.FormKey,
                    IndicatorIndex = Index,
                    Scope = scope,
                    ShortfallCategory = kind,
                    Note = _note,
                    SeenReasonHash = wording,
                    SeenDecisionId = reason.Decisions.Select(decision => decision.ReasonDecisionId).DefaultIfEmpty().Max(),
                    DecidedBy = name,
                },
                CancellationToken.None);
            _message = outcome.Message;
            if (outcome.Kind != ReviewOutcomeKind.Refused)
                await OnDecided.InvokeAsync();
            if (outcome.Kind == ReviewOutcomeKind.Taken)
                await CloseAsync();
        }
        catch (DbException exception) when (DatabaseOutage.IsOutage(exception))
        {
            _message = FormsText.DialogUnavailable;
        }
        finally
        {
            _isBusy = false;
        }
    }
}
