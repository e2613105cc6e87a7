using Analytics.Reports;
using Analytics.Reports.Charts;
using Analytics.Reports.Highlights;
using Analytics.Warehouse.Queries.Departments;
using Analytics.Web.Pages.Execution;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Options;

namespace Analytics.Web.Pages.Overview;

/// <summary>A fiscal year at a glance.</summary>
public sealed partial class OverviewPage
{
    private const int LowExecutionShown = 6;
    private const int GapsShown = 8;
    private const int ReviewShown = 8;

    [SupplyParameterFromQuery(Name = "year")]
    private string? Year { get; set; }

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    /// <remarks>The printed brief lists by the same bound.</remarks>
    [Inject]
    private IOptions<ReportsOptions> Options { get; set; } = default!;

    private async Task<OverviewModel?> LoadAsync(CancellationToken cancellationToken)
    {
        var years = await FiscalYears.RunAsync(cancellationToken);
        if (years.Count == 0)
            return null;

        var asked = Addresses.ParseYear(Year);
        var year = asked ?? years[0].FiscalYear;
        if (asked is null)
            Navigation.NavigateTo(Addresses.Overview(year), replace: true);

        var summary = YearSummary.RunAsync(year, cancellationToken);
        var ratings = RatingCounts.RunAsync(year, cancellationToken);
        var departments = DepartmentRanking.RunAsync(year, cancellationToken);
        var lowExecution = LowExecution.RunAsync(year, Options.Value.LowExecutionRate, LowExecutionShown, cancellationToken);
        var rules = FindingsByRule.RunAsync(year, null, cancellationToken);
        var review = ReviewQueue.RunAsync(year, cancellationToken);
        var gaps = FilingGaps.RunAsync(year, cancellationToken);
        var change = YearChange.RunAsync(year, cancellationToken);
        var levels = ExecutionLevels.RunAsync(year, null, cancellationToken);
        var shifts = RankShifts.RunAsync(year, cancellationToken);
        var faller = DepartmentList.RunAsync(new(year) { Sort = DepartmentListSort.Shift }, 0, 1, cancellationToken);
        var cuts = FormList.RunAsync(new(year) { RuleCode = ExecutionAddress.CutRule }, 0, 1, cancellationToken);
        await Task.WhenAll(summary, ratings, departments, lowExecution, rules, review, gaps, change, levels, shifts, faller, cuts);
        return new OverviewModel(
            years,
            year,
            await summary,
            await ratings,
            await departments,
            await lowExecution,
            await rules,
            await review,
            await gaps,
            await change,
            await summary is not { } figures ? [] : YearHighlights.Write(new()
            {
                Summary = figures,
                Ratings = await ratings,
                Gaps = await gaps,
                Levels = await levels,
                CutCount = (await cuts) is [var cut] ? cut.TotalCount : 0,
                Findings = await rules,
                Shifts = await shifts,
                Faller = (await faller).SingleOrDefault(),
                Change = await change,
            }));
    }

    private static IReadOnlyList<ScorePair> MovedMost(OverviewModel model) =>
    [
        .. model.Departments
            .OrderByDescending(row => Math.Abs((row.RecomputedScore - row.PrintedScore) ?? 0m))
            .ThenBy(row => row.RecomputedRank ?? int.MaxValue)
            .Select(row => new ScorePair(
                row.DepartmentName, row.PrintedScore, row.PrintedRank, row.RecomputedScore, row.RecomputedRank, Addresses.Department(row.DepartmentKey, model.Year))),
    ];

    private void OpenDepartment(int departmentKey, int year) => Navigation.NavigateTo(Addresses.Department(departmentKey, year));
}
