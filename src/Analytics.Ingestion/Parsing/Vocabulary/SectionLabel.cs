namespace Analytics.Ingestion.Parsing.Vocabulary;

/// <summary>A label that opens or names a part of a form.</summary>
internal enum SectionLabel
{
    Funding,
    Goal,
    ExpectedGoal,
    ActualGoal,
    Indicators,
    Total,

    /// <summary>The sum of a part of the indicators.</summary>
    Subtotal,
    Conclusion,

    /// <summary>One reason for all shortfalls of the form, below the table.</summary>
    ShortfallReason,
    Note,
}
