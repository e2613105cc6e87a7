using System.Globalization;
using Analytics.Domain.Reviews;
using Analytics.Reports.Rendering;
using Analytics.Web.Components.Shared;
using Analytics.Web.Resources;

namespace Analytics.Web.Pages.Forms;

/// <summary>Values of fields as readers see them, and what persons decided about them in words.</summary>
internal static class FieldTexts
{
    private const string Amount = "#,##0.00####";
    private const string Points = "#,##0.######";
    private const string Percent = "0.00####";

    /// <summary>A value as a reader sees it.</summary>
    /// <param name="kind">What the field holds.</param>
    /// <param name="text">The value as it is stored; null for none.</param>
    /// <param name="format">Another number format; null for the usual one.</param>
    /// <returns>The text; null for none.</returns>
    public static string? Show(FieldKind kind, string? text, string? format = null) => (kind, text) switch
    {
        (_, null) => null,
        (FieldKind.Amount, { } number) => Number(number, format ?? Amount),
        (FieldKind.Points, { } number) => Number(number, format ?? Points),
        (FieldKind.Percent, { } number) => Number(number, format ?? Percent) + "%",
        (FieldKind.Date, { } date) => ChineseFormats.Date(DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture)),
        (_, { } other) => other,
    };

    /// <summary>A value, or that there is none.</summary>
    /// <param name="kind">What the field holds.</param>
    /// <param name="text">The value as it is stored; null for none.</param>
    /// <returns>A text that is never empty.</returns>
    public static string ShowOrNone(FieldKind kind, string? text) => Show(kind, text) ?? FormsText.NoReading;

    /// <summary>What a person decided.</summary>
    /// <param name="kind">What the field holds.</param>
    /// <param name="review">The decision.</param>
    /// <returns>Such as 更正为“90,000.00”.</returns>
    public static string Decision(FieldKind kind, ValueReview review) => review.Decision switch
    {
        ReviewDecision.Confirmed => Show(kind, review.Value) is { } value ? FormsText.DecisionConfirmed.With(value) : FormsText.DecisionConfirmedAbsent,
        ReviewDecision.Corrected => FormsText.DecisionCorrected.With(Show(kind, review.Value)),
        ReviewDecision.Absent => FormsText.DecisionAbsent,
        ReviewDecision.Withdrawn => FormsText.DecisionWithdrawn,
        ReviewDecision.Settled => FormsText.DecisionSettled,
        _ => throw new ArgumentOutOfRangeException(nameof(review), review.Decision, "No such decision."),
    };

    /// <summary>Who decided what and when, with the value as read, for the hint on a mark.</summary>
    /// <param name="value">The value of a person.</param>
    /// <returns>One line a fact.</returns>
    public static string Hint(ReviewedValue value)
    {
        var (kind, review) = (value.Field.Kind, value.Review);
        var moment = Moments.OfUtc(review.DecidedAt);
        var read = ShowOrNone(kind, review.ReadValue);
        List<string> lines =
        [
            review.Decision switch
            {
                ReviewDecision.Corrected => FormsText.HintCorrected.With(review.DecidedBy, moment, read),
                ReviewDecision.Absent => FormsText.HintAbsent.With(review.DecidedBy, moment, read),
                _ => FormsText.HintConfirmed.With(review.DecidedBy, moment),
            },
        ];
        if (review.Note is { } note)
            lines.Add(FormsText.HintNote.With(note));
        if (value.ReadsDifferentlyNow)
            lines.Add(FormsText.HintChanged.With(ShowOrNone(kind, value.AsRead?.Text)));
        return string.Join('\n', lines);
    }

    private static string Number(string number, string format) =>
        decimal.Parse(number, NumberStyles.Float, CultureInfo.InvariantCulture).ToString(format, CultureInfo.InvariantCulture);
}
