using System.Data.Common;
using Analytics.Domain.Projects;
using Analytics.Jobs.Reviewing;
using Analytics.Warehouse.Queries.Projects;
using Analytics.Web.Components.Shared;
using Analytics.Web.Resources;
using Microsoft.AspNetCore.Components;

namespace Analytics.Web.Pages.Projects;

/// <summary>The dialog in which a person decides whether two projects of different years are one.</summary>
/// <remarks>The decision that the person sees goes along with the new one, so that nobody overwrites another's unseen.</remarks>
public sealed partial class LinkDialog
{
    private IReadOnlyList<LinkHistoryRow> _history = [];
    private string _note = "";
    private string? _notice;

    /// <summary>The link, as the person saw it.</summary>
    [Parameter, EditorRequired]
    public ProjectLinkRow Link { get; set; } = default!;

    /// <summary>Told when the dialog is closed, whatever happened in it.</summary>
    [Parameter]
    public EventCallback OnClosed { get; set; }

    /// <summary>Told when the page has to be read again: a decision was taken, or somebody else was faster.</summary>
    [Parameter]
    public EventCallback OnDecided { get; set; }

    [Inject]
    private ProjectLinkDeciding Deciding { get; set; } = default!;

    [Inject]
    private LinkHistoryQuery History { get; set; } = default!;

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        try
        {
            _history = await History.RunAsync(Link.FromHash, Link.ToHash, CancellationToken.None);
        }
        catch (DbException exception) when (DatabaseOutage.IsOutage(exception))
        {
            _notice = SharedText.DialogUnavailable;
        }
    }

    private static (string Text, IReadOnlyList<string> Remarks) ItemOf(LinkHistoryRow decision) =>
        (LinkTexts.HistoryItem(decision), decision.Note is { } note ? [ProjectsText.DecisionNote.With(note)] : []);

    private Task DecideAsync(DecisionDialog dialog, ProjectLinkState? state) => dialog.DecideAsync((name, cancellationToken) => Deciding.DecideAsync(
        new()
        {
            FromHash = Link.FromHash,
            ToHash = Link.ToHash,
            State = state,
            Note = _note,
            SeenRevision = Link.DecisionRevision,
            DecidedBy = name,
        },
        cancellationToken));
}
