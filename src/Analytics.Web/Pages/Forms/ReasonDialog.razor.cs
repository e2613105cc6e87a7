using Analytics.Jobs.Reviewing;
using Analytics.Warehouse.Queries.Shortfalls;
using Analytics.Warehouse.Reasons;
using Analytics.Web.Components.Shared;
using Analytics.Web.Resources;
using Microsoft.AspNetCore.Components;

namespace Analytics.Web.Pages.Forms;

/// <summary>The dialog in which a person puts the reason of an indicator into another kind.</summary>
public sealed partial class ReasonDialog
{
    private string _kind = "";
    private ReasonScope _scope = ReasonScope.Row;
    private string _note = "";

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

    [Inject]
    private ReasonDeciding Deciding { get; set; } = default!;

    private FormReasonRow? Reason => View.Model.ReasonOf(Index);

    private string? Printed => Index < View.Model.Row.Form.Indicators.Count ? View.Model.Row.Form.Indicators[Index].Reason?.Value : null;

    private IEnumerable<ReasonScope> Withdrawable => Enum.GetValues<ReasonScope>()
        .Where(scope => Reason?.Decisions.FirstOrDefault(decision => decision.Scope == scope) is { ShortfallCategory: not null });

    /// <inheritdoc />
    protected override void OnInitialized() => _kind = Reason?.ShortfallCategory ?? "";

    private static (string Text, IReadOnlyList<string> Remarks) ItemOf(ReasonDecision decision) =>
        (ReasonTexts.HistoryItem(decision), decision.Note is { } note ? [FormsText.HintNote.With(note)] : []);

    private async Task DecideAsync(DecisionDialog dialog, string? kind, ReasonScope scope)
    {
        if (Reason is not { ReasonHash: { } wording } reason)
            return;
        await dialog.DecideAsync((name, cancellationToken) => Deciding.DecideAsync(
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
            cancellationToken));
    }
}
