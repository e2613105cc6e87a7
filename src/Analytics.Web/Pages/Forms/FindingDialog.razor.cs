using System.Data.Common;
using Analytics.Domain.Checks;
using Analytics.Jobs.Reviewing;
using Analytics.Warehouse.Queries.Findings;
using Analytics.Warehouse.Reviews;
using Analytics.Web.Components.Shared;
using Analytics.Web.Resources;
using Analytics.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.JSInterop;

namespace Analytics.Web.Pages.Forms;

/// <summary>The dialog in which a person decides about one finding of a form.</summary>
/// <remarks>The decision that the person sees goes along with the new one, so that nobody overwrites another's unseen.</remarks>
public sealed partial class FindingDialog
{
    private string _note = "";
    private string? _message;
    private bool _isBusy;

    /// <summary>The finding, by <see cref="FindingIdentity"/>.</summary>
    [Parameter, EditorRequired]
    public string FindingHash { get; set; } = "";

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
    private FindingDeciding Deciding { get; set; } = default!;

    [Inject]
    private IAuthorizationService Authorization { get; set; } = default!;

    private FindingRow? Finding => View.Model.Findings.FirstOrDefault(finding => finding.FindingHash == FindingHash);

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
            await Script.InvokeVoidAsync("analytics.openDialog", "finding-dialog");
    }

    private async Task CloseAsync() => await Script.InvokeVoidAsync("analytics.closeDialog", "finding-dialog");

    private async Task DecideAsync(FindingState state)
    {
        var user = (await SignedIn).User;
        if (user.Identity?.Name is not { } name || !(await Authorization.AuthorizeAsync(user, Policies.ReviewForms)).Succeeded)
        {
            _message = FindingsText.DecideForbidden;
            return;
        }

        _isBusy = true;
        _message = null;
        try
        {
            var outcome = await Deciding.DecideAsync(
                new()
                {
                    FormKey = View.FormKey,
                    FindingHash = FindingHash,
                    State = state,
                    Note = _note,
                    SeenRevision = Finding?.DecisionRevision ?? 0,
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
