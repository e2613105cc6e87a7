namespace Analytics.Warehouse.Queries.Shortfalls;

/// <summary>By what a list of reasons is sorted.</summary>
public enum ShortfallOrder
{
    /// <summary>Points lost, most first.</summary>
    Points,

    /// <summary>Adjusted budget of the form, most first.</summary>
    Money,

    /// <summary>Name of the department.</summary>
    Department,
}
