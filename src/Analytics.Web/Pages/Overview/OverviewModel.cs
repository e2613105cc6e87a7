using Analytics.Reports.Highlights;
using Analytics.Warehouse.Queries.Departments;
using Analytics.Warehouse.Queries.Execution;
using Analytics.Warehouse.Queries.Filing;
using Analytics.Warehouse.Queries.Findings;
using Analytics.Warehouse.Queries.Scores;

namespace Analytics.Web.Pages.Overview;

/// <summary>What the overview shows.</summary>
/// <param name="Years">The years at hand, newest first.</param>
/// <param name="Year">The year shown.</param>
/// <param name="Summary">Its summary; null where no form of that year is at hand.</param>
/// <param name="Ratings">Its rating counts.</param>
/// <param name="Departments">Its departments by recomputed rank.</param>
/// <param name="LowExecution">Its forms with little spent, lowest first.</param>
/// <param name="Rules">Its findings by rule.</param>
/// <param name="Review">Forms that a person has to look at.</param>
/// <param name="Gaps">Who filed nothing.</param>
/// <param name="Change">The year before and the year, over what both have.</param>
/// <param name="Highlights">What stands out.</param>
internal sealed record OverviewModel(
    IReadOnlyList<FiscalYearRow> Years,
    int Year,
    YearSummaryRow? Summary,
    IReadOnlyList<RatingCountRow> Ratings,
    IReadOnlyList<DepartmentYearRow> Departments,
    IReadOnlyList<LowExecutionRow> LowExecution,
    IReadOnlyList<FindingsByRuleRow> Rules,
    IReadOnlyList<ReviewRow> Review,
    IReadOnlyList<FilingGapRow> Gaps,
    IReadOnlyList<YearChangeRow> Change,
    IReadOnlyList<Highlight> Highlights);
