using Analytics.Warehouse.Reviews;
using Analytics.Web.Resources;
using Analytics.Web.Security;
using Microsoft.AspNetCore.Components;

namespace Analytics.Web.Components.Shared;

/// <summary>What dialogs of decisions have in common; each brings its own fields and buttons.</summary>
/// <remarks>It asks anew whether the person may whenever one acts, tells what came of it, and closes once that holds.</remarks>
public sealed partial class DecisionDialog
{
    private ModalDialog? _frame;
    private string? _message;

    /// <summary>Name of the dialog, as its fields' names begin: letters and hyphens.</summary>
    [Parameter, EditorRequired]
    public string Name { get; set; } = "";

    /// <summary>What is decided.</summary>
    [Parameter, EditorRequired]
    public string Title { get; set; } = "";

    /// <summary>The policy of those who may; one of <see cref="Policies"/>.</summary>
    [Parameter]
    public string Policy { get; set; } = Policies.ReviewForms;

    /// <summary>What somebody who may not is told.</summary>
    [Parameter, EditorRequired]
    public string Forbidden { get; set; } = "";

    /// <summary>What is said before anything was decided; null for nothing.</summary>
    [Parameter]
    public string? Notice { get; set; }

    /// <summary>Told when the dialog is closed, whatever happened in it.</summary>
    [Parameter]
    public EventCallback OnClosed { get; set; }

    /// <summary>Told when what the dialog is about has to be read again: a decision was taken, or somebody else was faster.</summary>
    [Parameter]
    public EventCallback OnDecided { get; set; }

    /// <summary>The fields and buttons.</summary>
    [Parameter, EditorRequired]
    public RenderFragment<DecisionDialog> ChildContent { get; set; } = default!;

    /// <summary>Whether a decision is under way; buttons wait for it.</summary>
    public bool IsBusy { get; private set; }

    [Inject]
    private Permission Permission { get; set; } = default!;

    /// <summary>Takes a decision and reacts to what came of it: it stays open on a refusal, and closes once the decision holds.</summary>
    /// <param name="decide">Decides, given the sign-in name of the person.</param>
    public Task DecideAsync(Func<string, CancellationToken, Task<ReviewOutcome>> decide) => RunAsync(async (name, cancellationToken) =>
    {
        var outcome = await decide(name, cancellationToken);
        _message = outcome.Message;
        if (outcome.Kind != ReviewOutcomeKind.Refused)
            await OnDecided.InvokeAsync();
        if (outcome.Kind == ReviewOutcomeKind.Taken)
            await CloseAsync();
    });

    /// <summary>Does something for somebody who may; says so where the person may not or the database is away.</summary>
    /// <param name="act">Acts, given the sign-in name of the person.</param>
    public async Task RunAsync(Func<string, CancellationToken, Task> act)
    {
        if (await Permission.NameOfWhoMayAsync(Policy) is not { } name)
        {
            Tell(Forbidden);
            return;
        }

        IsBusy = true;
        Tell(null);
        try
        {
            // Not the circuit's end: a decision that was sent is carried through even if the browser has gone.
            await act(name, CancellationToken.None);
        }
        catch (Exception exception) when (DatabaseOutage.IsOutage(exception))
        {
            _message = SharedText.DialogUnavailable;
        }
        finally
        {
            IsBusy = false;
            StateHasChanged();
        }
    }

    /// <summary>Says something at the top of the dialog.</summary>
    /// <param name="message">What to do; null for nothing.</param>
    public void Tell(string? message)
    {
        _message = message;
        StateHasChanged();
    }

    /// <summary>Closes the dialog.</summary>
    public Task CloseAsync() => _frame?.CloseAsync() ?? Task.CompletedTask;
}
