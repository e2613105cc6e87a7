using Analytics.Warehouse.Loading;
using Analytics.Warehouse.Queries.Scope;

namespace Analytics.Warehouse.Queries.Years;

/// <summary>The projects of two years that stand alike: how many they are, and the sums of their figures.</summary>
/// <remarks>Sums leave out what a project does not give; sums of two years may only be set against one another where <see cref="Standing"/> is comparable.</remarks>
public sealed record PairStandingRow(
    string StandingCode,
    int RowCount,
    int FromProjectCount,
    int ToProjectCount,
    decimal? FromInitialBudgetYuan,
    decimal? ToInitialBudgetYuan,
    decimal? FromAdjustedBudgetYuan,
    decimal? ToAdjustedBudgetYuan,
    decimal? FromExecutedYuan,
    decimal? ToExecutedYuan,
    decimal? FromAdjustedExecutionRate,
    decimal? ToAdjustedExecutionRate,
    decimal? FromInitialExecutionRate,
    decimal? ToInitialExecutionRate,
    decimal? FromPrintedScore,
    decimal? ToPrintedScore,
    decimal? FromRecomputedScore,
    decimal? ToRecomputedScore)
{
    /// <summary>How they stand.</summary>
    public PairStanding Standing => Codes.Read<PairStanding>(StandingCode);
}

/// <summary>How the projects of two years stand to one another, of the city or of one department.</summary>
public sealed class PairStandingsQuery(WarehouseReader reader)
{
    /// <summary>Sums of the rows of <c>mart.project_pair_standing</c>.</summary>
    internal const string Sums =
        """
        cast(sum(pair.row_count) as int) row_count,
        cast(sum(pair.from_project_count) as int) from_project_count,
        cast(sum(pair.to_project_count) as int) to_project_count,
        sum(pair.from_initial_budget_yuan) from_initial_budget_yuan,
        sum(pair.to_initial_budget_yuan) to_initial_budget_yuan,
        sum(pair.from_adjusted_budget_yuan) from_adjusted_budget_yuan,
        sum(pair.to_adjusted_budget_yuan) to_adjusted_budget_yuan,
        sum(pair.from_executed_yuan) from_executed_yuan,
        sum(pair.to_executed_yuan) to_executed_yuan,
        cast(cast(sum(pair.from_adjusted_numerator_yuan) as decimal(20, 4)) / nullif(cast(sum(pair.from_adjusted_denominator_yuan) as decimal(20, 4)), 0) as decimal(18, 8)) from_adjusted_execution_rate,
        cast(cast(sum(pair.to_adjusted_numerator_yuan) as decimal(20, 4)) / nullif(cast(sum(pair.to_adjusted_denominator_yuan) as decimal(20, 4)), 0) as decimal(18, 8)) to_adjusted_execution_rate,
        cast(cast(sum(pair.from_initial_numerator_yuan) as decimal(20, 4)) / nullif(cast(sum(pair.from_initial_denominator_yuan) as decimal(20, 4)), 0) as decimal(18, 8)) from_initial_execution_rate,
        cast(cast(sum(pair.to_initial_numerator_yuan) as decimal(20, 4)) / nullif(cast(sum(pair.to_initial_denominator_yuan) as decimal(20, 4)), 0) as decimal(18, 8)) to_initial_execution_rate,
        cast(cast(sum(pair.from_printed_score_sum) as decimal(20, 4)) / nullif(sum(pair.from_printed_score_count), 0) as decimal(9, 4)) from_printed_score,
        cast(cast(sum(pair.to_printed_score_sum) as decimal(20, 4)) / nullif(sum(pair.to_printed_score_count), 0) as decimal(9, 4)) to_printed_score,
        cast(cast(sum(pair.from_recomputed_score_sum) as decimal(20, 4)) / nullif(sum(pair.from_recomputed_score_count), 0) as decimal(9, 4)) from_recomputed_score,
        cast(cast(sum(pair.to_recomputed_score_sum) as decimal(20, 4)) / nullif(sum(pair.to_recomputed_score_count), 0) as decimal(9, 4)) to_recomputed_score
        """;

    internal const string Sql =
        $"""
        select
            pair.standing standing_code,
            {Sums}
        from mart.project_pair_standing pair
        where pair.from_year = @FromYear and pair.to_year = @ToYear and (@DepartmentKey is null or pair.department_key = @DepartmentKey)
          /* department_limit: pair.department_key */
        group by pair.standing
        order by pair.standing
        """;

    /// <summary>Runs the query.</summary>
    public Task<IReadOnlyList<PairStandingRow>> RunAsync(YearPair years, int? departmentKey, CancellationToken cancellationToken) =>
        reader.QueryAsync<PairStandingRow>(Sql, new { years.FromYear, years.ToYear, DepartmentKey = departmentKey }, cancellationToken);
}
