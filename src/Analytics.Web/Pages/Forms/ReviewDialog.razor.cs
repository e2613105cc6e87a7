using System.Data.Common;
using Analytics.Domain.Reviews;
using Analytics.Jobs.Reviewing;
using Analytics.Warehouse.Reviews;
using Analytics.Web.Components.Shared;
using Analytics.Web.Resources;
using Analytics.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.JSInterop;

namespace Analytics.Web.Pages.Forms;

/// <summary>The dialog in which a person decides about one value of a form, or about its reading problems.</summary>
/// <remarks>What the person sees when deciding goes along with the decision, so that nobody overwrites another's decision unseen.</remarks>
public sealed partial class ReviewDialog
{
    private string _input = "";
    private string _note = "";
    private string? _message;
    private bool _isBusy;

    /// <summary>Path of the field, or <see cref="ValueReview.ProblemsPath"/>.</summary>
    [Parameter, EditorRequired]
    public string Path { get; set; } = "";

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
    private FormReviewing Reviewing { get; set; } = default!;

    [Inject]
    private IAuthorizationService Authorization { get; set; } = default!;

    private FormReviewState State => View.Model.Row.Review;

    private bool IsForProblems => Path == ValueReview.ProblemsPath;

    private bool IsLost => State.Reviewed.NotApplicable.Any(review => review.Path == Path);

    private FormField? Field => IsLost ? null : View.Model.Fields.GetValueOrDefault(Path);

    private ReviewedValue? Reviewed => State.Reviewed.Values.GetValueOrDefault(Path);

    private FieldReading? Read => Field?.Read(State.Reviewed.AsRead);

    private IReadOnlyList<ValueReview> History => State.HistoryOf(Path);

    private ValueReview? Last => History.Count > 0 ? History[0] : null;

    private string Name => FieldNames.Of(View.Model.Row.Form, Path, IsLost ? Last?.RowName : null);

    private string Current => (Reviewed is { } reviewed ? reviewed.Review.Value : Read?.Text) ?? "";

    private bool IsChanged => _input.Trim() != Current && _input.Trim().Length > 0;

    /// <inheritdoc />
    protected override void OnInitialized() => _input = Current;

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
            await Script.InvokeVoidAsync("analytics.openDialog", "review-dialog");
    }

    private async Task CloseAsync() => await Script.InvokeVoidAsync("analytics.closeDialog", "review-dialog");

    private async Task DecideAsync(ReviewDecision decision)
    {
        var user = (await SignedIn).User;
        if (user.Identity?.Name is not { } name || !(await Authorization.AuthorizeAsync(user, Policies.ReviewForms)).Succeeded)
        {
            _message = FormsText.DialogForbidden;
            return;
        }

        _isBusy = true;
        _message = null;
        try
        {
            var outcome = await Reviewing.DecideAsync(
                new()
                {
                    FormKey = View.FormKey,
                    Path = Path,
                    Decision = decision,
                    Input = _input,
                    Note = _note,
                    SeenRevision = State.LastOf(Path).Revision,
                    SeenReadValue = Read?.Text,
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
