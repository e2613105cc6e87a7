using System.Data.Common;
using Analytics.Domain.Projects;
using Analytics.Jobs.Reviewing;
using Analytics.Warehouse.Queries.Projects;
using Analytics.Warehouse.Reviews;
using Analytics.Web.Components.Shared;
using Analytics.Web.Resources;
using Analytics.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Analytics.Web.Pages.Projects;

/// <summary>The dialog in which a person decides whether two projects of different years are one.</summary>
/// <remarks>The decision that the person sees goes along with the new one, so that nobody overwrites another's unseen.</remarks>
public sealed partial class LinkDialog
{
    private IReadOnlyList<LinkHistoryRow> _history = [];
    private string _note = "";
    private string? _message;
    private bool _isBusy;

    /// <summary>The link, as the person saw it.</summary>
    [Parameter, EditorRequired]
    public ProjectLinkRow Link { get; set; } = default!;

    /// <summary>Told when the dialog is closed, whatever happened in it.</summary>
    [Parameter]
    public EventCallback OnClosed { get; set; }

    /// <summary>Told when the page has to be read again: a decision was taken, or somebody else was faster.</summary>
    [Parameter]
    public EventCallback OnDecided { get; set; }

    [CascadingParameter]
    private Task<AuthenticationState> SignedIn { get; set; } = default!;

    [Inject]
    private ProjectLinkDeciding Deciding { get; set; } = default!;

    [Inject]
    private LinkHistoryQuery History { get; set; } = default!;

    [Inject]
    private IAuthorizationService Authorization { get; set; } = default!;

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        try
        {
            _history = await History.RunAsync(Link.FromHash, Link.ToHash, CancellationToken.None);
        }
        catch (DbException exception) when (DatabaseOutage.IsOutage(exception))
        {
            _message = FormsText.DialogUnavailable;
        }
    }

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
            await Script.InvokeVoidAsync("analytics.openDialog", "link-dialog");
    }

    private async Task CloseAsync() => await Script.InvokeVoidAsync("analytics.closeDialog", "link-dialog");

    private async Task DecideAsync(ProjectLinkState? state)
    {
        var user = (await SignedIn).User;
        if (user.Identity?.Name is not { } name || !(await Authorization.AuthorizeAsync(user, Policies.ReviewForms)).Succeeded)
        {
            _message = ProjectsText.Forbidden;
            return;
        }

        _isBusy = true;
        _message = null;
        try
        {
            var outcome = await Deciding.DecideAsync(
                new()
                {
                    FromHash = Link.FromHash,
                    ToHash = Link.ToHash,
                    State = state,
                    Note = _note,
                    SeenRevision = Link.DecisionRevision,
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
