namespace Analytics.Ingestion.Parsing.Reassembly;

/// <summary>A part that a form has once.</summary>
internal enum FormPart
{
    Title,
    Funding,
    Indicators,
    Project,
    Department,
    Goal,
    Total,
    Conclusion,
    Unit,
}
