namespace Analytics.Warehouse.Reasons;

/// <summary>Which rows a decision about the kind of a reason holds for.</summary>
public enum ReasonScope
{
    /// <summary>The row that the person looked at.</summary>
    Row,

    /// <summary>Every row with the same wording that has no decision of its own.</summary>
    Wording,
}
