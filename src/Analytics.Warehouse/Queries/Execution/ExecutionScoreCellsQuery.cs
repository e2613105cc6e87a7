using Analytics.Warehouse.Queries.Scope;

namespace Analytics.Warehouse.Queries.Execution;

/// <summary>How many forms lie in a cell of the plane of execution rate and printed total.</summary>
/// <param name="RateStart">Where the cell begins, in percent of the lower of both budgets' rates; five wide, 120 without an end.</param>
/// <param name="ScoreStart">Where the cell begins, in points of the printed total; two high, 100 without an end.</param>
/// <param name="FormCount">Forms in the cell.</param>
public sealed record ExecutionScoreCellRow(int RateStart, int ScoreStart, int FormCount);

/// <summary>Where the counted forms of one fiscal year lie between execution and score, counted in cells so that a city of any size stays light.</summary>
public sealed class ExecutionScoreCellsQuery(WarehouseReader reader)
{
    internal const string Sql =
        """
        select rate_start, score_start, cast(count(*) as int) form_count
        from (
            select
                case when lowest >= 1.2 then 120 when lowest < 0 then 0 else 5 * cast(floor(lowest * 20) as int) end rate_start,
                case when printed_score >= 100 then 100 when printed_score < 0 then 0 else 2 * cast(floor(printed_score / 2) as int) end score_start
            from (
                select
                    printed_score,
                    case
                        when adjusted_execution_rate is null or initial_execution_rate < adjusted_execution_rate then initial_execution_rate
                        else adjusted_execution_rate
                    end lowest
                from mart.form
                where fiscal_year = @FiscalYear
                  and is_counted = @IsCounted
                  /* department_limit: department_key */
                  and (@DepartmentKey is null or department_key = @DepartmentKey)
            ) rated
            where lowest is not null and printed_score is not null
        ) placed
        group by rate_start, score_start
        order by rate_start, score_start
        """;

    /// <summary>Runs the query.</summary>
    /// <param name="fiscalYear">年度.</param>
    /// <param name="departmentKey">Key of the department; null for all.</param>
    /// <param name="cancellationToken">Ends the query early.</param>
    public Task<IReadOnlyList<ExecutionScoreCellRow>> RunAsync(int fiscalYear, int? departmentKey, CancellationToken cancellationToken) =>
        reader.QueryAsync<ExecutionScoreCellRow>(
            Sql, new { FiscalYear = fiscalYear, IsCounted = true, DepartmentKey = departmentKey }, cancellationToken);
}
