namespace Analytics.Domain.Reviews;

/// <summary>A field whose value comes from a person.</summary>
/// <param name="Field">The field.</param>
/// <param name="Review">What the person decided.</param>
/// <param name="AsRead">What the reader gives now; null where it gives nothing.</param>
public sealed record ReviewedValue(FormField Field, ValueReview Review, FieldReading? AsRead)
{
    /// <summary>Whether the person changed what was read.</summary>
    public bool IsCorrection => Review.Decision is ReviewDecision.Corrected or ReviewDecision.Absent;

    /// <summary>Whether the reader gives something else now than when the person decided, so that the decision deserves another look.</summary>
    public bool ReadsDifferentlyNow => AsRead?.Text != Review.ReadValue;
}
