using Microsoft.AspNetCore.Components;

namespace Analytics.Web.Pages.Shortfalls;

/// <summary>Why targets were missed: kinds over the years, copied sentences, and every reason with its form.</summary>
public sealed partial class ShortfallsPage
{
    // Named here so that the page is told of every change of its address; ShortfallsAddress reads them all from it.
    [SupplyParameterFromQuery(Name = "year")]
    private string? Year { get; set; }

    [SupplyParameterFromQuery(Name = "department")]
    private string? Department { get; set; }

    [SupplyParameterFromQuery(Name = "category")]
    private string? Category { get; set; }

    [SupplyParameterFromQuery(Name = "q")]
    private string? Search { get; set; }

    [SupplyParameterFromQuery(Name = "group")]
    private string? Group { get; set; }

    [SupplyParameterFromQuery(Name = "only")]
    private string? Only { get; set; }

    [SupplyParameterFromQuery(Name = "measure")]
    private string? Measure { get; set; }

    [SupplyParameterFromQuery(Name = "sort")]
    private string? Sort { get; set; }

    [SupplyParameterFromQuery(Name = "page")]
    private string? Page { get; set; }

    [SupplyParameterFromQuery(Name = "groups")]
    private string? Groups { get; set; }

    private ShortfallsAddress Asked => ShortfallsAddress.Parse(Navigation.Uri);

    private void Open(ShortfallsAddress address) => Navigation.NavigateTo(Addresses.Shortfalls(address with { Page = 1, GroupPage = 1 }));

    private async Task<ShortfallsModel?> LoadAsync(CancellationToken cancellationToken)
    {
        var years = await FiscalYears.RunAsync(cancellationToken);
        if (years.Count == 0)
            return null;

        var asked = Asked with { Year = Asked.Year ?? years[0].FiscalYear };
        var filter = asked.ToFilter();
        var departments = DepartmentRanking.RunAsync(asked.Year.Value, cancellationToken);
        var kinds = ShortfallYears.RunAsync(asked.DepartmentKey, cancellationToken);
        var groups = ReasonGroups.RunAsync(
            filter, (int)Math.Min(int.MaxValue / 2, (asked.GroupPage - 1L) * ShortfallsModel.GroupsPerPage), ShortfallsModel.GroupsPerPage, cancellationToken);
        var groupCount = ReasonGroups.CountAsync(filter, cancellationToken);
        var count = Shortfalls.CountAsync(filter, cancellationToken);
        var rows = Shortfalls.RunAsync(
            filter, asked.Order, (int)Math.Min(int.MaxValue / 2, (asked.Page - 1L) * ShortfallsModel.RowsPerPage), ShortfallsModel.RowsPerPage, cancellationToken);
        await Task.WhenAll(departments, kinds, groups, groupCount, count, rows);
        return new ShortfallsModel(
            years,
            asked,
            [.. (await departments).OrderBy(row => row.DepartmentName, StringComparer.CurrentCulture)],
            await kinds,
            await groups,
            await groupCount,
            await count,
            await rows);
    }
}
