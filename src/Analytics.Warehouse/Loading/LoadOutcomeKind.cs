namespace Analytics.Warehouse.Loading;

/// <summary>What became of a file.</summary>
public enum LoadOutcomeKind
{
    /// <summary>Its forms are in the warehouse.</summary>
    Imported,

    /// <summary>The same content was there already; nothing was added but the name.</summary>
    AlreadyImported,

    /// <summary>Its forms are in the warehouse, and a person has to look at one of them at least.</summary>
    NeedsReview,

    /// <summary>It was refused, and registered with the reason.</summary>
    Rejected,
}
