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
    /// <summary>Sums of the rows of <c>mart.project_pair</c>: of a comparable project a figure counts where both years give it.</summary>
    internal const string Sums =
        """
        cast(count(*) as int) row_count,
        cast(sum(pair.from_project_count) as int) from_project_count,
        cast(sum(pair.to_project_count) as int) to_project_count,
        sum(case when pair.standing <> 'comparable' or pair.to_initial_budget_yuan is not null then pair.from_initial_budget_yuan end) from_initial_budget_yuan,
        sum(case when pair.standing <> 'comparable' or pair.from_initial_budget_yuan is not null then pair.to_initial_budget_yuan end) to_initial_budget_yuan,
        sum(case when pair.standing <> 'comparable' or pair.to_adjusted_budget_yuan is not null then pair.from_adjusted_budget_yuan end) from_adjusted_budget_yuan,
        sum(case when pair.standing <> 'comparable' or pair.from_adjusted_budget_yuan is not null then pair.to_adjusted_budget_yuan end) to_adjusted_budget_yuan,
        sum(case when pair.standing <> 'comparable' or pair.to_executed_yuan is not null then pair.from_executed_yuan end) from_executed_yuan,
        sum(case when pair.standing <> 'comparable' or pair.from_executed_yuan is not null then pair.to_executed_yuan end) to_executed_yuan,
        cast(cast(sum(case when (pair.standing <> 'comparable' or pair.to_adjusted_execution_rate is not null) and pair.from_adjusted_execution_rate is not null then pair.from_executed_yuan end) as decimal(20, 4))
            / nullif(cast(sum(case when (pair.standing <> 'comparable' or pair.to_adjusted_execution_rate is not null) and pair.from_adjusted_execution_rate is not null then pair.from_adjusted_budget_yuan end) as decimal(20, 4)), 0) as decimal(18, 8)) from_adjusted_execution_rate,
        cast(cast(sum(case when (pair.standing <> 'comparable' or pair.from_adjusted_execution_rate is not null) and pair.to_adjusted_execution_rate is not null then pair.to_executed_yuan end) as decimal(20, 4))
            / nullif(cast(sum(case when (pair.standing <> 'comparable' or pair.from_adjusted_execution_rate is not null) and pair.to_adjusted_execution_rate is not null then pair.to_adjusted_budget_yuan end) as decimal(20, 4)), 0) as decimal(18, 8)) to_adjusted_execution_rate,
        cast(cast(sum(case when (pair.standing <> 'comparable' or pair.to_initial_execution_rate is not null) and pair.from_initial_execution_rate is not null then pair.from_executed_yuan end) as decimal(20, 4))
            / nullif(cast(sum(case when (pair.standing <> 'comparable' or pair.to_initial_execution_rate is not null) and pair.from_initial_execution_rate is not null then pair.from_initial_budget_yuan end) as decimal(20, 4)), 0) as decimal(18, 8)) from_initial_execution_rate,
        cast(cast(sum(case when (pair.standing <> 'comparable' or pair.from_initial_execution_rate is not null) and pair.to_initial_execution_rate is not null then pair.to_executed_yuan end) as decimal(20, 4))
            / nullif(cast(sum(case when (pair.standing <> 'comparable' or pair.from_initial_execution_rate is not null) and pair.to_initial_execution_rate is not null then pair.to_initial_budget_yuan end) as decimal(20, 4)), 0) as decimal(18, 8)) to_initial_execution_rate,
        cast(avg(case when pair.standing <> 'comparable' or pair.to_printed_score is not null then pair.from_printed_score end) as decimal(9, 4)) from_printed_score,
        cast(avg(case when pair.standing <> 'comparable' or pair.from_printed_score is not null then pair.to_printed_score end) as decimal(9, 4)) to_printed_score,
        cast(avg(case when pair.standing <> 'comparable' or pair.to_recomputed_score is not null then pair.from_recomputed_score end) as decimal(9, 4)) from_recomputed_score,
        cast(avg(case when pair.standing <> 'comparable' or pair.from_recomputed_score is not null then pair.to_recomputed_score end) as decimal(9, 4)) to_recomputed_score
        """;

    internal const string Sql =
        $"""
        select
            pair.standing standing_code,
            {Sums}
        from mart.project_pair pair
        where pair.from_year = @FromYear and pair.to_year = @ToYear and (@DepartmentKey is null or pair.department_key = @DepartmentKey)
          /* department_limit: pair.department_key */
        group by pair.standing
        order by pair.standing
        """;

    /// <summary>Runs the query.</summary>
    public Task<IReadOnlyList<PairStandingRow>> RunAsync(YearPair years, int? departmentKey, CancellationToken cancellationToken) =>
        reader.QueryAsync<PairStandingRow>(Sql, new { years.FromYear, years.ToYear, DepartmentKey = departmentKey }, cancellationToken);
}
