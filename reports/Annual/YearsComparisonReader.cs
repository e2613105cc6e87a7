using Analytics.Warehouse.Queries.Projects;
using Analytics.Warehouse.Queries.Years;

namespace Analytics.Reports.Annual;

/// <summary>Reads the comparison of two years with the queries of its page.</summary>
internal sealed class YearsComparisonReader(
    PairStandingsQuery standings, DepartmentPairsQuery departments, ProjectPairsQuery projects, ShortfallPairsQuery reasons, LinkProposalsQuery proposals)
{
    /// <summary>Projects of each list.</summary>
    internal const int ProjectsListed = 10;

    /// <summary>Reads.</summary>
    /// <param name="years">The years.</param>
    /// <param name="cancellationToken">Ends the queries.</param>
    public async Task<YearsComparison> ReadAsync(YearPair years, CancellationToken cancellationToken)
    {
        var rising = await ListAsync(PairStanding.Comparable, ProjectPairOrder.Executed, isAscending: false);
        var falling = await ListAsync(PairStanding.Comparable, ProjectPairOrder.Executed, isAscending: true);
        return new()
        {
            Years = years,
            Standings = await standings.RunAsync(years, departmentKey: null, cancellationToken),
            ProposalCount = await proposals.CountAsync(years, departmentKey: null, cancellationToken),
            Departments = (await departments.RunAsync(years, departmentKey: null, DepartmentPairOrder.Department, isAscending: false, 0, int.MaxValue, cancellationToken)).Rows,
            Rising = [.. rising.Where(row => row.ToExecutedYuan > row.FromExecutedYuan)],
            Falling = [.. falling.Where(row => row.ToExecutedYuan < row.FromExecutedYuan)],
            New = await ListAsync(PairStanding.New, ProjectPairOrder.Budget, isAscending: false),
            Gone = await ListAsync(PairStanding.Gone, ProjectPairOrder.Budget, isAscending: false),
            Reasons = await reasons.RunAsync(years, departmentKey: null, cancellationToken),
        };

        Task<IReadOnlyList<ProjectPairRow>> ListAsync(PairStanding standing, ProjectPairOrder order, bool isAscending) =>
            projects.RunAsync(new(years, Standing: standing), order, isAscending, 0, ProjectsListed, cancellationToken);
    }
}
