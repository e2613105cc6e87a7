using Analytics.Reports.Charts;
using Analytics.Warehouse.Queries.Departments;
using Analytics.Warehouse.Queries.Filing;
using Analytics.Warehouse.Queries.Scores;
using Microsoft.AspNetCore.Components;

namespace Analytics.Web.Pages.Departments;

/// <summary>The departments of a fiscal year by rank, as reported and as corrected.</summary>
public sealed partial class DepartmentListPage
{
    private const int RowsPerPage = 20;
    private const int FallenShown = 5;

    [SupplyParameterFromQuery(Name = "year")]
    private string? Year { get; set; }

    [SupplyParameterFromQuery(Name = "name")]
    private string? Name { get; set; }

    [SupplyParameterFromQuery(Name = "sort")]
    private string? Sort { get; set; }

    [SupplyParameterFromQuery(Name = "order")]
    private string? Order { get; set; }

    [SupplyParameterFromQuery(Name = "page")]
    private string? Page { get; set; }

    private DepartmentListAddress Asked => DepartmentListAddress.Parse(Navigation.Uri);

    private void Open(DepartmentListAddress list) => Navigation.NavigateTo(Addresses.Departments(list));

    private async Task<DepartmentListModel?> LoadAsync(CancellationToken cancellationToken)
    {
        var years = await FiscalYears.RunAsync(cancellationToken);
        if (years.Count == 0)
            return null;

        var list = Asked with { Year = Asked.Year ?? years[0].FiscalYear };
        var year = list.Year.Value;
        var shifts = RankShifts.RunAsync(year, cancellationToken);
        var rules = ScoreRules.RunAsync(year, cancellationToken);
        var fallen = DepartmentList.RunAsync(new(year) { Sort = DepartmentListSort.Shift }, 0, FallenShown, cancellationToken);
        var riser = DepartmentList.RunAsync(new(year) { Sort = DepartmentListSort.Shift, IsDescending = true }, 0, 1, cancellationToken);
        var rows = DepartmentList.RunAsync(list.ToFilter(year), (list.Page - 1) * RowsPerPage, RowsPerPage, cancellationToken);
        await Task.WhenAll(shifts, rules, fallen, riser, rows);
        return new(
            years, year, list, await shifts, await rules, await rows,
            (await riser).SingleOrDefault(row => row.RankShift > 0), [.. (await fallen).Where(row => row.RankShift < 0)]);
    }

    private static IReadOnlyList<ScorePair> PairsOf(DepartmentListModel model) =>
    [
        .. model.Rows.Select(row => new ScorePair(
            row.DepartmentName, row.PrintedScore, row.PrintedRank, row.RecomputedScore, row.RecomputedRank, Addresses.Department(row.DepartmentKey, model.Year))),
    ];

    private sealed record DepartmentListModel(
        IReadOnlyList<FiscalYearRow> Years,
        int Year,
        DepartmentListAddress List,
        RankShiftsRow? Shifts,
        IReadOnlyList<ScoreRuleRow> Rules,
        IReadOnlyList<DepartmentListRow> Rows,
        DepartmentListRow? Riser,
        IReadOnlyList<DepartmentListRow> Fallen);
}
