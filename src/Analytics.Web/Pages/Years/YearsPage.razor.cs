using Analytics.Reports.Rendering;
using Analytics.Warehouse.Queries.Projects;
using Analytics.Warehouse.Queries.Years;
using Analytics.Web.Components.Shared;
using Analytics.Web.Resources;
using Microsoft.AspNetCore.Components;

namespace Analytics.Web.Pages.Years;

/// <summary>Two years beside one another: what is comparable, what is new, gone or not decided, by department, project and kind of reason.</summary>
public sealed partial class YearsPage
{
    private const int RowsPerPage = 25;

    private ProjectLinkRow? _decided;
    private int _reading;

    [SupplyParameterFromQuery(Name = "from")]
    private string? From { get; set; }

    [SupplyParameterFromQuery(Name = "to")]
    private string? To { get; set; }

    [SupplyParameterFromQuery(Name = "department")]
    private string? Department { get; set; }

    [SupplyParameterFromQuery(Name = "view")]
    private string? View { get; set; }

    [SupplyParameterFromQuery(Name = "standing")]
    private string? Standing { get; set; }

    [SupplyParameterFromQuery(Name = "sort")]
    private string? Sort { get; set; }

    [SupplyParameterFromQuery(Name = "order")]
    private string? Order { get; set; }

    [SupplyParameterFromQuery(Name = "page")]
    private string? Page { get; set; }

    private YearsAddress Asked => YearsAddress.Parse(From, To, Department, View, Standing, Sort, Order, Page);

    private static string TitleOf(YearsView view, YearsModel model) => view switch
    {
        YearsView.Departments => YearsText.ViewDepartments,
        YearsView.Projects => YearsText.ViewProjects,
        YearsView.Reasons => YearsText.ViewReasons,
        YearsView.Proposals => YearsText.ViewProposals.With(ChineseFormats.Count(model.ProposalCount)),
        _ => throw new ArgumentOutOfRangeException(nameof(view), view, "No such view."),
    };

    private void Open(YearsAddress address) => Navigation.NavigateTo(Addresses.Years(address));

    private void Reload() => _reading++;

    private async Task<YearsModel?> LoadAsync(CancellationToken cancellationToken)
    {
        List<int> years = [.. (await FiscalYears.RunAsync(cancellationToken)).Select(year => year.FiscalYear)];
        if (years.Count < 2)
            return null;

        var pair = Asked.YearsOf(years);
        var address = Asked with { From = pair.FromYear, To = pair.ToYear };
        var offset = (address.Page - 1) * RowsPerPage;
        var standings = Standings.RunAsync(pair, address.DepartmentKey, cancellationToken);
        var earlier = Departments.RunAsync(pair.FromYear, cancellationToken);
        var later = Departments.RunAsync(pair.ToYear, cancellationToken);
        var proposalCount = Proposals.CountAsync(pair, address.DepartmentKey, cancellationToken);
        await Task.WhenAll(standings, earlier, later, proposalCount);
        var model = new YearsModel(
            years,
            pair,
            address,
            [
                .. (await later).Concat(await earlier).DistinctBy(row => row.DepartmentKey)
                    .OrderBy(row => row.DepartmentName, StringComparer.CurrentCulture).Select(row => (row.DepartmentKey, row.DepartmentName)),
            ],
            await standings,
            await proposalCount);
        return address.View switch
        {
            YearsView.Departments => await WithDepartmentsAsync(model, offset, cancellationToken),
            YearsView.Projects => await WithProjectsAsync(model, offset, cancellationToken),
            YearsView.Reasons => model with { ReasonRows = await ShortfallPairs.RunAsync(pair, address.DepartmentKey, cancellationToken) },
            _ => model with
            {
                ProposalRows = await Proposals.RunAsync(pair, address.DepartmentKey, offset, RowsPerPage, cancellationToken),
                TotalCount = model.ProposalCount,
            },
        };
    }

    private async Task<YearsModel> WithDepartmentsAsync(YearsModel model, int offset, CancellationToken cancellationToken)
    {
        var order = YearsAddress.ParseWord<DepartmentPairOrder>(model.Address.Sort) ?? DepartmentPairOrder.Department;
        var (rows, total) = await DepartmentPairs.RunAsync(model.Pair, model.Address.DepartmentKey, order, model.Address.IsAscending, offset, RowsPerPage, cancellationToken);
        return model with { DepartmentRows = rows, TotalCount = total };
    }

    private async Task<YearsModel> WithProjectsAsync(YearsModel model, int offset, CancellationToken cancellationToken)
    {
        var order = YearsAddress.ParseWord<ProjectPairOrder>(model.Address.Sort) ?? ProjectPairOrder.Department;
        var filter = new ProjectPairFilter(model.Pair, model.Address.DepartmentKey, model.Address.Standing);
        var rows = await ProjectPairs.RunAsync(filter, order, model.Address.IsAscending, offset, RowsPerPage, cancellationToken);
        return model with { ProjectRows = rows, TotalCount = rows.Count > 0 ? rows[0].TotalCount : 0 };
    }

    private sealed record YearsModel(
        IReadOnlyList<int> Years,
        YearPair Pair,
        YearsAddress Address,
        IReadOnlyList<(int Key, string Name)> Departments,
        IReadOnlyList<PairStandingRow> Standings,
        int ProposalCount)
    {
        public IReadOnlyList<DepartmentPairRow> DepartmentRows { get; init; } = [];

        public IReadOnlyList<ProjectPairRow> ProjectRows { get; init; } = [];

        public IReadOnlyList<ShortfallPairRow> ReasonRows { get; init; } = [];

        public IReadOnlyList<ProjectLinkRow> ProposalRows { get; init; } = [];

        public int TotalCount { get; init; }

        public int PageCount => Math.Max(1, (TotalCount + RowsPerPage - 1) / RowsPerPage);

        public PairStandingRow? Comparable => Standings.FirstOrDefault(row => row.Standing == PairStanding.Comparable);
    }
}
