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
    Conclusion,
    Note,
}
