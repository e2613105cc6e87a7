namespace Analytics.Ingestion.Parsing.Vocabulary;

/// <summary>The level that a name of the indicator tree stands on.</summary>
internal enum IndicatorLevel
{
    Level1,
    Level2,

    /// <summary>A name that stands on either level, such as 满意度指标; its place tells.</summary>
    Either,
}
