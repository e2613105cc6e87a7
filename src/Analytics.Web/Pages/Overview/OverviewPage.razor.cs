using Analytics.Reports;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Options;

namespace Analytics.Web.Pages.Overview;

/// <summary>A fiscal year at a glance.</summary>
public sealed partial class OverviewPage
{
    private const int LowExecutionShown = 10;
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
        await Task.WhenAll(summary, ratings, departments, lowExecution, rules, review);
        return new OverviewModel(
            years, year, await summary, await ratings, await departments, await lowExecution, await rules, await review);
    }

    private void OpenDepartment(int departmentKey, int year) => Navigation.NavigateTo(Addresses.Department(departmentKey, year));
}
