using System.Data.Common;
using Analytics.Domain.Projects;
using Analytics.Jobs.Reviewing;
using Analytics.Warehouse.Queries.Projects;
using Analytics.Web.Components.Shared;
using Analytics.Web.Resources;
using Microsoft.AspNetCore.Components;

namespace Analytics.Web.Pages.Projects;

/// <summary>The dialog in which a person says which project of a neighbouring year goes on in this one, where nothing proposed it.</summary>
public sealed partial class ChoiceDialog
{
    private const int CandidatesShown = 20;

    private IReadOnlyList<LinkCandidateRow>? _candidates;
    private LinkCandidateRow? _chosen;
    private string _search = "";
    private string _note = "";
    private string? _notice;

    /// <summary>Key of the project in one of its years.</summary>
    [Parameter, EditorRequired]
    public string Hash { get; set; } = "";

    /// <summary>Told when the dialog is closed, whatever happened in it.</summary>
    [Parameter]
    public EventCallback OnClosed { get; set; }

    /// <summary>Told when the page has to be read again: a decision was taken, or somebody else was faster.</summary>
    [Parameter]
    public EventCallback OnDecided { get; set; }

    [Inject]
    private ProjectLinkDeciding Deciding { get; set; } = default!;

    [Inject]
    private LinkCandidatesQuery Candidates { get; set; } = default!;

    /// <inheritdoc />
    protected override Task OnInitializedAsync() => SearchAsync();

    private async Task SearchAsync()
    {
        var search = _search;
        try
        {
            var found = await Candidates.RunAsync(Hash, search, CandidatesShown, CancellationToken.None);

            // A slower answer to what stood there before would replace the one to what stands there now.
            if (search != _search)
                return;
            _candidates = found;
            _notice = null;
            if (_chosen is not null && !found.Any(IsChosen))
                _chosen = null;
        }
        catch (DbException exception) when (DatabaseOutage.IsOutage(exception))
        {
            _notice = SharedText.DialogUnavailable;
        }
    }

    private bool IsChosen(LinkCandidateRow candidate) => (candidate.FromHash, candidate.ToHash) == (_chosen?.FromHash, _chosen?.ToHash);

    private async Task DecideAsync(DecisionDialog dialog)
    {
        if (_chosen is not { } chosen)
            return;
        await dialog.DecideAsync((name, cancellationToken) => Deciding.DecideAsync(
            new()
            {
                FromHash = chosen.FromHash,
                ToHash = chosen.ToHash,
                State = ProjectLinkState.Confirmed,
                IsChosen = true,
                Note = _note,
                SeenRevision = chosen.DecisionRevision,
                DecidedBy = name,
            },
            cancellationToken));
    }
}
