namespace Analytics.Warehouse.Queries.Years;

/// <summary>Whether a project may be set against itself in two years, and if not, why.</summary>
public enum PairStanding
{
    /// <summary>It is there in both years, and forms of both count.</summary>
    Comparable,

    /// <summary>A project of the other year might be the same, or one might be a part of it, which nobody has decided.</summary>
    Proposed,

    /// <summary>It is there in both years, but the forms of one of them wait for review.</summary>
    Waiting,

    /// <summary>It is there in the later year alone.</summary>
    New,

    /// <summary>It is there in the earlier year alone.</summary>
    Gone,

    /// <summary>It is there in one year, and its department handed in no project's form in the other.</summary>
    Unfiled,
}
