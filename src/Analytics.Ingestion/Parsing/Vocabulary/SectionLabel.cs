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

    /// <summary>What else is said below the table, such as 存在问题; it ends the conclusion.</summary>
    Aside,
    Note,
}
