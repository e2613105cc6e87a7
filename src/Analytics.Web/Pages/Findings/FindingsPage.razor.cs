using Analytics.Domain.Checks;
using Analytics.Warehouse.Queries.Departments;
using Analytics.Warehouse.Queries.Filing;
using Analytics.Warehouse.Queries.Findings;
using Microsoft.AspNetCore.Components;

namespace Analytics.Web.Pages.Findings;

/// <summary>The findings of a fiscal year, narrowed to a department, a rule or how they stand.</summary>
public sealed partial class FindingsPage
{
    private const int RowsPerPage = 30;

    [SupplyParameterFromQuery(Name = "year")]
    private string? Year { get; set; }

    [SupplyParameterFromQuery(Name = "department")]
    private string? Department { get; set; }

    [SupplyParameterFromQuery(Name = "rule")]
    private string? Rule { get; set; }

    [SupplyParameterFromQuery(Name = "state")]
    private string? State { get; set; }

    [SupplyParameterFromQuery(Name = "page")]
    private string? Page { get; set; }

    private FindingsAddress Asked => FindingsAddress.Parse(Year, Department, Rule, Page, State);

    private void Open(FindingsAddress address) => Navigation.NavigateTo(Addresses.Findings(address));

    private async Task<FindingsModel?> LoadAsync(CancellationToken cancellationToken)
    {
        var years = await FiscalYears.RunAsync(cancellationToken);
        if (years.Count == 0)
            return null;

        var filter = Asked with { Year = Asked.Year ?? years[0].FiscalYear };
        var year = filter.Year.Value;
        var departments = Departments.RunAsync(year, cancellationToken);
        var rules = FindingsByRule.RunAsync(year, filter.DepartmentKey, cancellationToken);
        var states = FindingStates.RunAsync(filter.ToFilter(year), cancellationToken);
        var rows = FindingsList.RunAsync(filter.ToFilter(year), (filter.Page - 1) * RowsPerPage, RowsPerPage, cancellationToken);
        await Task.WhenAll(departments, rules, states, rows);

        var total = (await states).Where(row => filter.State is { } state ? row.State == state : row.State.Counts()).Sum(row => row.FindingCount);
        return new FindingsModel(
            years,
            filter,
            [.. (await departments).OrderBy(row => row.DepartmentName, StringComparer.CurrentCulture)],
            await rules,
            (await states).ToDictionary(row => row.State, row => row.FindingCount),
            await rows,
            total,
            Math.Max(1, (total + RowsPerPage - 1) / RowsPerPage));
    }

    private sealed record FindingsModel(
        IReadOnlyList<FiscalYearRow> Years,
        FindingsAddress Filter,
        IReadOnlyList<DepartmentYearRow> Departments,
        IReadOnlyList<FindingsByRuleRow> Rules,
        IReadOnlyDictionary<FindingState, int> States,
        IReadOnlyList<FindingRow> Rows,
        int TotalCount,
        int PageCount);
}
