namespace Analytics.Warehouse.Queries.Scope;

/// <summary>The departments whose rows a reader may see.</summary>
public sealed record VisibleDepartments
{
    /// <summary>Every row, also those whose department could not be read.</summary>
    public static readonly VisibleDepartments All = new() { IsLimited = false };

    /// <summary>No row of any department.</summary>
    public static readonly VisibleDepartments None = Only([]);

    private VisibleDepartments()
    {
    }

    /// <summary>Whether some departments, and with them the sums over the whole city, are out of sight.</summary>
    public bool IsLimited { get; private init; } = true;

    /// <summary>Keys of the departments that a limited reader sees, in ascending order; empty where nothing is limited.</summary>
    public IReadOnlyList<int> DepartmentKeys { get; private init; } = [];

    /// <summary>The rows of some departments alone.</summary>
    /// <param name="departmentKeys">Their keys; may be empty.</param>
    /// <returns>What is visible.</returns>
    public static VisibleDepartments Only(IEnumerable<int> departmentKeys) => new() { DepartmentKeys = [.. departmentKeys.Distinct().Order()] };

    /// <summary>Whether the rows of a department are visible.</summary>
    /// <param name="departmentKey">Key of the department; null for rows whose department could not be read.</param>
    /// <returns>True where they are.</returns>
    public bool Contains(int? departmentKey) => !IsLimited || (departmentKey is { } key && DepartmentKeys.Contains(key));
}
