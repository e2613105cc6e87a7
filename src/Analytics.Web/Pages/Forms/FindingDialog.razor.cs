using Analytics.Domain.Checks;
using Analytics.Jobs.Reviewing;
using Analytics.Warehouse.Findings;
using Analytics.Warehouse.Queries.Findings;
using Analytics.Web.Components.Shared;
using Analytics.Web.Pages.Findings;
using Analytics.Web.Resources;
using Microsoft.AspNetCore.Components;

namespace Analytics.Web.Pages.Forms;

/// <summary>The dialog in which a person decides about one finding of a form.</summary>
/// <remarks>The decision that the person sees goes along with the new one, so that nobody overwrites another's unseen.</remarks>
public sealed partial class FindingDialog
{
    private string _note = "";

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

    [Inject]
    private FindingDeciding Deciding { get; set; } = default!;

    private FindingRow? Finding => View.Model.Findings.FirstOrDefault(finding => finding.FindingHash == FindingHash);

    private Task DecideAsync(DecisionDialog dialog, FindingState state) => dialog.DecideAsync((name, cancellationToken) => Deciding.DecideAsync(
        new()
        {
            FormKey = View.FormKey,
            FindingHash = FindingHash,
            State = state,
            Note = _note,
            SeenRevision = Finding?.DecisionRevision ?? 0,
            DecidedBy = name,
        },
        cancellationToken));

    private (string Text, IReadOnlyList<string> Remarks) ItemOf(FindingDecision decision)
    {
        var remarks = new List<string>();
        if (decision.Note is { } note)
            remarks.Add(FindingsText.DecisionNote.With(note));
        if (decision.FindingHash != FindingHash)
            remarks.Add(FindingsText.DecideEarlier.With(decision.Message));
        return (DecisionTexts.HistoryItem(decision), remarks);
    }
}
