namespace Analytics.Warehouse.Queries.Forms;

/// <summary>What stands first in a list of forms; forms without that figure stand last.</summary>
public enum FormListOrder
{
    /// <summary>By department and project.</summary>
    Department,

    /// <summary>The lowest execution rate, on the basis of the filter.</summary>
    Rate,

    /// <summary>The largest amount left unspent of the adjusted budget.</summary>
    Unspent,

    /// <summary>The largest amount by which the budget was cut during the year.</summary>
    Cut,

    /// <summary>The highest score, on the basis of the filter.</summary>
    Score,

    /// <summary>The form whose recomputed score falls furthest below the printed one.</summary>
    Difference,
}
