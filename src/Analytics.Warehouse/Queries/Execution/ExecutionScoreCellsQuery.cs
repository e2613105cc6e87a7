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
        select rate_start, score_start, cast(sum(form_count) as int) form_count
        from mart.execution_score_cell
        where fiscal_year = @FiscalYear
          /* department_limit: department_key */
          and (@DepartmentKey is null or department_key = @DepartmentKey)
        group by rate_start, score_start
        order by rate_start, score_start
        """;

    /// <summary>Runs the query.</summary>
    /// <param name="fiscalYear">年度.</param>
    /// <param name="departmentKey">Key of the department; null for all.</param>
    /// <param name="cancellationToken">Ends the query early.</param>
    public Task<IReadOnlyList<ExecutionScoreCellRow>> RunAsync(int fiscalYear, int? departmentKey, CancellationToken cancellationToken) =>
        reader.QueryAsync<ExecutionScoreCellRow>(
            Sql, new { FiscalYear = fiscalYear, DepartmentKey = departmentKey }, cancellationToken);
}
