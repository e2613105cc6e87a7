using Analytics.Warehouse.Queries.Scope;

namespace Analytics.Warehouse.Queries.Execution;

/// <summary>How many forms of a year spent little, and what was left.</summary>
/// <remarks>Counts by the lower of the two rates speak of forms that are below on either budget.</remarks>
/// <param name="RatedCount">Forms with a rate on either budget.</param>
/// <param name="LowestBelow90">Forms below 90 % on either budget.</param>
/// <param name="LowestBelow80">Forms below 80 % on either budget.</param>
/// <param name="LowestBelow60">Forms below 60 % on either budget.</param>
/// <param name="AdjustedBelow90">Forms below 90 % of the adjusted budget.</param>
/// <param name="AdjustedBelow80">Forms below 80 % of the adjusted budget.</param>
/// <param name="AdjustedBelow60">Forms below 60 % of the adjusted budget.</param>
/// <param name="InitialBelow90">Forms below 90 % of the initial budget.</param>
/// <param name="InitialBelow80">Forms below 80 % of the initial budget.</param>
/// <param name="InitialBelow60">Forms below 60 % of the initial budget.</param>
/// <param name="NothingSpentCount">Forms that had a budget and spent nothing of it.</param>
/// <param name="LittleSpentHighScoreCount">Forms below 60 % on either budget that give themselves 90 points or more.</param>
/// <param name="UnspentYuan">What is left of the adjusted budgets of forms that spent less than they had; null where none did.</param>
/// <param name="UnspentCount">Forms that spent less than they had.</param>
public sealed record ExecutionLevelsRow(
    int RatedCount,
    int LowestBelow90,
    int LowestBelow80,
    int LowestBelow60,
    int AdjustedBelow90,
    int AdjustedBelow80,
    int AdjustedBelow60,
    int InitialBelow90,
    int InitialBelow80,
    int InitialBelow60,
    int NothingSpentCount,
    int LittleSpentHighScoreCount,
    decimal? UnspentYuan,
    int UnspentCount);

/// <summary>Counts of low execution at 90, 80 and 60 percent over the counted forms of one fiscal year.</summary>
public sealed class ExecutionLevelsQuery(WarehouseReader reader)
{
    internal const string Sql =
        """
        select
            cast(sum(rated_count) as int) rated_count,
            cast(sum(lowest_below90) as int) lowest_below90,
            cast(sum(lowest_below80) as int) lowest_below80,
            cast(sum(lowest_below60) as int) lowest_below60,
            cast(sum(adjusted_below90) as int) adjusted_below90,
            cast(sum(adjusted_below80) as int) adjusted_below80,
            cast(sum(adjusted_below60) as int) adjusted_below60,
            cast(sum(initial_below90) as int) initial_below90,
            cast(sum(initial_below80) as int) initial_below80,
            cast(sum(initial_below60) as int) initial_below60,
            cast(sum(nothing_spent_count) as int) nothing_spent_count,
            cast(sum(little_spent_high_score_count) as int) little_spent_high_score_count,
            sum(unspent_yuan) unspent_yuan,
            cast(sum(unspent_count) as int) unspent_count
        from mart.execution_department_year
        where fiscal_year = @FiscalYear
          /* department_limit: department_key */
          and (@DepartmentKey is null or department_key = @DepartmentKey)
        having count(*) > 0
        """;

    /// <summary>Runs the query.</summary>
    /// <param name="fiscalYear">年度.</param>
    /// <param name="departmentKey">Key of the department; null for all.</param>
    /// <param name="cancellationToken">Ends the query early.</param>
    /// <returns>The row; null where no form of that year counts.</returns>
    public Task<ExecutionLevelsRow?> RunAsync(int fiscalYear, int? departmentKey, CancellationToken cancellationToken) =>
        reader.QuerySingleOrDefaultAsync<ExecutionLevelsRow>(
            Sql, new { FiscalYear = fiscalYear, DepartmentKey = departmentKey }, cancellationToken);
}
