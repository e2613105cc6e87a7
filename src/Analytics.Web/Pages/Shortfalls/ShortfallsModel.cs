using Analytics.Warehouse.Queries.Departments;
using Analytics.Warehouse.Queries.Filing;
using Analytics.Warehouse.Queries.Shortfalls;

namespace Analytics.Web.Pages.Shortfalls;

/// <summary>What the page of reasons shows.</summary>
/// <param name="Years">Fiscal years with forms.</param>
/// <param name="Asked">What was asked for, its year filled in.</param>
/// <param name="Departments">Departments to choose from.</param>
/// <param name="Kinds">Kinds over the years, of the department that was asked for.</param>
/// <param name="Groups">A page of the copied sentences.</param>
/// <param name="GroupCount">Copied sentences in all.</param>
/// <param name="Count">What the list of reasons holds in all.</param>
/// <param name="Rows">A page of it.</param>
public sealed record ShortfallsModel(
    IReadOnlyList<FiscalYearRow> Years,
    ShortfallsAddress Asked,
    IReadOnlyList<DepartmentYearRow> Departments,
    IReadOnlyList<ShortfallYearRow> Kinds,
    IReadOnlyList<ReasonGroupRow> Groups,
    int GroupCount,
    ShortfallCountRow Count,
    IReadOnlyList<ShortfallRow> Rows)
{
    /// <summary>Reasons on a page.</summary>
    public const int RowsPerPage = 20;

    /// <summary>Copied sentences on a page.</summary>
    public const int GroupsPerPage = 8;

    /// <summary>The kinds of the year that was asked for, or of all together, most reasons first.</summary>
    public IReadOnlyList<ShortfallYearRow> KindsOfYear { get; } = KindsIn(Kinds, Asked);

    /// <summary>Pages of the list of reasons.</summary>
    public int PageCount => Math.Max(1, (Count.ReasonCount + RowsPerPage - 1) / RowsPerPage);

    /// <summary>Pages of the copied sentences.</summary>
    public int GroupPageCount => Math.Max(1, (GroupCount + GroupsPerPage - 1) / GroupsPerPage);

    /// <summary>Share of the listed reasons that say nothing about the case or are copied; null where there are none.</summary>
    public decimal? BoilerplateRate => Count.ReasonCount > 0 ? (decimal)Count.BoilerplateCount / Count.ReasonCount : null;

    /// <summary>The kinds of the year that is asked for, or of all together, most reasons first.</summary>
    /// <param name="kinds">Kinds over the years.</param>
    /// <param name="asked">What is asked for, its year filled in.</param>
    public static IReadOnlyList<ShortfallYearRow> KindsIn(IReadOnlyList<ShortfallYearRow> kinds, ShortfallsAddress asked) =>
    [
        .. kinds.Where(row => asked.IsEveryYear || row.FiscalYear == asked.Year)
            .GroupBy(row => row.ShortfallCategory)
            .Select(kind => new ShortfallYearRow(
                kind.Max(row => row.FiscalYear),
                kind.Key,
                kind.Sum(row => row.ReasonCount),
                kind.Sum(row => row.FormCount),
                kind.Sum(row => row.BoilerplateCount),
                kind.Sum(row => row.LostPoints),
                kind.Any(row => row.AdjustedBudgetYuan is not null) ? kind.Sum(row => row.AdjustedBudgetYuan) : null,
                kind.Any(row => row.UnspentYuan is not null) ? kind.Sum(row => row.UnspentYuan) : null))
            .OrderByDescending(row => row.ReasonCount)
            .ThenBy(row => row.ShortfallCategory, StringComparer.Ordinal),
    ];
}
