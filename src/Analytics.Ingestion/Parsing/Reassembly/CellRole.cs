namespace Analytics.Ingestion.Parsing.Reassembly;

/// <summary>What a run of pieces is in the row they belong to.</summary>
internal enum CellRole
{
    /// <summary>The rest of the name of the row above.</summary>
    NameRest,

    /// <summary>The reason of the row above.</summary>
    Reason,
    Name,
    Target,
    Actual,
}
