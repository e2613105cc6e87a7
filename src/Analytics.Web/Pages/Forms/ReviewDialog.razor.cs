using Analytics.Domain.Reviews;
using Analytics.Jobs.Reviewing;
using Analytics.Warehouse.Reviews;
using Analytics.Web.Components.Shared;
using Analytics.Web.Resources;
using Microsoft.AspNetCore.Components;

namespace Analytics.Web.Pages.Forms;

/// <summary>The dialog in which a person decides about one value of a form, or about its reading problems.</summary>
/// <remarks>What the person sees when deciding goes along with the decision, so that nobody overwrites another's decision unseen.</remarks>
public sealed partial class ReviewDialog
{
    private string _input = "";
    private string _note = "";

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

    [Inject]
    private FormReviewing Reviewing { get; set; } = default!;

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

    private (string Text, IReadOnlyList<string> Remarks) ItemOf(ValueReview review) => (
        FormsText.HistoryItem.With(Moments.OfUtc(review.DecidedAt), review.DecidedBy, FieldTexts.Decision(Field?.Kind ?? FieldKind.Text, review)),
        review.Note is { } note ? [FormsText.HintNote.With(note)] : []);

    private Task DecideAsync(DecisionDialog dialog, ReviewDecision decision) => dialog.DecideAsync((name, cancellationToken) => Reviewing.DecideAsync(
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
        cancellationToken));
}
