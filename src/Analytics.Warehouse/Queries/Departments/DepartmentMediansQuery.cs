using Analytics.Warehouse.Queries.Scope;

namespace Analytics.Warehouse.Queries.Departments;

/// <summary>The middle of all departments of a fiscal year; names none of them.</summary>
/// <param name="DepartmentCount">Departments of the year.</param>
/// <param name="PrintedScore">Median of their mean printed scores; null where none has one.</param>
/// <param name="RecomputedScore">Median of their mean recomputed scores.</param>
/// <param name="AdjustedExecutionRate">Median of their rates on adjusted budgets.</param>
/// <param name="InitialExecutionRate">Median of their rates on initial budgets.</param>
/// <param name="FindingCount">Median of their numbers of findings.</param>
public sealed record DepartmentMedianRow(
    int DepartmentCount, decimal? PrintedScore, decimal? RecomputedScore, decimal? AdjustedExecutionRate, decimal? InitialExecutionRate, decimal? FindingCount);

/// <summary>Medians over the departments of one fiscal year, each department counting once, whatever its size.</summary>
public sealed class DepartmentMediansQuery(WarehouseReader reader)
{
    internal const string Sql =
        """
        select cast(count(*) as int) department_count,
            cast(avg(case when abs(2 * printed_place - printed_items - 1) <= 1 then printed_score end) as decimal(18, 8)) printed_score,
            cast(avg(case when abs(2 * recomputed_place - recomputed_items - 1) <= 1 then recomputed_score end) as decimal(18, 8)) recomputed_score,
            cast(avg(case when abs(2 * adjusted_place - adjusted_items - 1) <= 1 then adjusted_execution_rate end) as decimal(18, 8)) adjusted_execution_rate,
            cast(avg(case when abs(2 * initial_place - initial_items - 1) <= 1 then initial_execution_rate end) as decimal(18, 8)) initial_execution_rate,
            cast(avg(case when abs(2 * finding_place - finding_items - 1) <= 1 then finding_number end) as decimal(18, 8)) finding_count
        from (
            select
                printed_score, recomputed_score, adjusted_execution_rate, initial_execution_rate, cast(finding_count as decimal(18, 8)) finding_number,
                row_number() over (order by case when printed_score is null then 1 else 0 end, printed_score) printed_place,
                count(printed_score) over () printed_items,
                row_number() over (order by case when recomputed_score is null then 1 else 0 end, recomputed_score) recomputed_place,
                count(recomputed_score) over () recomputed_items,
                row_number() over (order by case when adjusted_execution_rate is null then 1 else 0 end, adjusted_execution_rate) adjusted_place,
                count(adjusted_execution_rate) over () adjusted_items,
                row_number() over (order by case when initial_execution_rate is null then 1 else 0 end, initial_execution_rate) initial_place,
                count(initial_execution_rate) over () initial_items,
                row_number() over (order by finding_count) finding_place,
                count(finding_count) over () finding_items
            from mart.department_year
            where fiscal_year = @FiscalYear /* department_limit: none */
        ) placed
        """;

    /// <summary>Runs the query.</summary>
    /// <returns>The medians; null where the year has no department.</returns>
    public Task<DepartmentMedianRow?> RunAsync(int fiscalYear, CancellationToken cancellationToken) =>
        reader.QuerySingleOrDefaultAsync<DepartmentMedianRow>(Sql, new { FiscalYear = fiscalYear }, cancellationToken);
}
