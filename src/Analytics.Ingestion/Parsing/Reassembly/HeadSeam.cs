namespace Analytics.Ingestion.Parsing.Reassembly;

/// <summary>What parts two pieces of names.</summary>
internal enum HeadSeam
{
    /// <summary>Something else stands between them.</summary>
    Run,
    EmptyLine,
    Line,
    Blank,
}
