namespace Analytics.Ingestion.Parsing.Reassembly;

/// <summary>The parts of the tree of indicators, in the order in which forms print them.</summary>
internal enum LevelPart
{
    Other,
    Cost,
    Output,
    Benefit,
    Satisfaction,
}
