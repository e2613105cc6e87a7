using Analytics.Warehouse.Queries.Departments;
using Analytics.Warehouse.Queries.Filing;
using Analytics.Warehouse.Queries.Findings;
using Analytics.Warehouse.Queries.Forms;
using Analytics.Warehouse.Queries.Shortfalls;
using Analytics.Warehouse.Queries.Years;
using Microsoft.Extensions.DependencyInjection;

namespace Analytics.Cli.Bench.Scale;

/// <summary>What the measured pages are opened with: the newest year, and of it what a reader would meet first.</summary>
/// <param name="Year">The newest fiscal year.</param>
/// <param name="Years">That year and the one before.</param>
/// <param name="DepartmentKey">The department with the most forms.</param>
/// <param name="FormKey">A form of that department.</param>
/// <param name="Sha256">The file that it stands in.</param>
/// <param name="RuleCode">The rule that found most.</param>
/// <param name="Category">The kind of reason that is given most often; null where no reason is.</param>
/// <param name="ProjectHash">A project of two years; null where there is none.</param>
internal sealed record PageSubject(
    int Year, YearPair Years, int DepartmentKey, long FormKey, string Sha256, string? RuleCode, string? Category, string? ProjectHash)
{
    /// <summary>Chooses from what the warehouse holds.</summary>
    /// <param name="stages">The queries.</param>
    /// <param name="cancellationToken">Ends the choice.</param>
    /// <returns>The choice; null where the warehouse holds no form.</returns>
    public static async Task<PageSubject?> ChooseAsync(IServiceProvider stages, CancellationToken cancellationToken)
    {
        var years = await stages.GetRequiredService<FiscalYearsQuery>().RunAsync(cancellationToken);
        foreach (var year in years.Select(year => year.FiscalYear).OrderDescending())
        {
            var departments = await stages.GetRequiredService<DepartmentRankingQuery>().RunAsync(year, cancellationToken);
            if (departments.MaxBy(row => row.FormCount) is not { } department)
                continue;
            var forms = await stages.GetRequiredService<FormListQuery>().RunAsync(
                new(year) { DepartmentKey = department.DepartmentKey }, 0, 1, cancellationToken);
            if (forms is not [var form] || await stages.GetRequiredService<FormQuery>().RunAsync(form.FormKey, cancellationToken) is not { } row)
                continue;
            var pair = new YearPair(year - 1, year);
            var rules = await stages.GetRequiredService<FindingsByRuleQuery>().RunAsync(year, null, cancellationToken);
            var kinds = await stages.GetRequiredService<ShortfallCategoriesQuery>().RunAsync(year, null, cancellationToken);
            var projects = await stages.GetRequiredService<ProjectPairsQuery>().RunAsync(
                new(pair), ProjectPairOrder.Department, isAscending: true, 0, 1, cancellationToken);
            return new(
                year,
                pair,
                department.DepartmentKey,
                form.FormKey,
                row.Sha256,
                rules.MaxBy(rule => rule.FindingCount)?.RuleCode,
                kinds.MaxBy(kind => kind.RowCount)?.ShortfallCategory,
                projects is [var project, ..] ? project.ProjectHash : null);
        }

        return null;
    }
}
