namespace Analytics.Warehouse.Queries.Departments;

/// <summary>Which departments of a fiscal year to list, and how.</summary>
/// <param name="FiscalYear">年度.</param>
public sealed record DepartmentListFilter(int FiscalYear)
{
    /// <summary>Part of the name; null for all departments.</summary>
    public string? Name { get; init; }

    /// <summary>What they are sorted by.</summary>
    public DepartmentListSort Sort { get; init; }

    /// <summary>Whether the order is turned round.</summary>
    public bool IsDescending { get; init; }
}
