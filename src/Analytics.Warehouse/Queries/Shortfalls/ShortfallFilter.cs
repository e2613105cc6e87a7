namespace Analytics.Warehouse.Queries.Shortfalls;

/// <summary>Which reasons to list; a null member does not narrow.</summary>
/// <param name="FiscalYear">年度.</param>
/// <param name="DepartmentKey">Key of the department.</param>
/// <param name="ShortfallCategory">Code of the primary kind.</param>
/// <param name="Search">What stands in the text; blanks, width and case do not count.</param>
/// <param name="ReasonGroupKey">Group of near-identical reasons.</param>
/// <param name="OnlyBoilerplate">Whether only reasons are listed that say nothing about the case or are copied.</param>
public sealed record ShortfallFilter(
    int? FiscalYear = null,
    int? DepartmentKey = null,
    string? ShortfallCategory = null,
    string? Search = null,
    string? ReasonGroupKey = null,
    bool OnlyBoilerplate = false);
