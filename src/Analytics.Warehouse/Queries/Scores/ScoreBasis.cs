namespace Analytics.Warehouse.Queries.Scores;

/// <summary>Which of its two totals a form is looked at by.</summary>
public enum ScoreBasis
{
    /// <summary>The total that the form prints.</summary>
    Printed,

    /// <summary>The total by the scoring rules.</summary>
    Recomputed,
}
