using Analytics.Warehouse.Loading;
using Analytics.Warehouse.Queries.Scope;

namespace Analytics.Warehouse.Queries.Indicators;

/// <summary>An indicator of a counted form that missed or overshot its target; its attainment is the actual as a fraction of the target, null for a target of 0.</summary>
public sealed record IndicatorOutcomeRow(
    long FormKey,
    int IndicatorIndex,
    int DepartmentKey,
    string DepartmentName,
    string? ProjectName,
    string KindName,
    string? Level3,
    string? Target,
    string? Actual,
    decimal? Attainment,
    decimal? Weight,
    decimal? PrintedScore,
    decimal? RecomputedScore,
    string? Reason,
    int Line);

/// <summary>Indicators of one fiscal year that stand alike, the furthest from their target first; of one department where one is named.</summary>
public sealed class IndicatorOutcomesQuery(WarehouseReader reader)
{
    internal const string Sql =
        """
        select
            outcome.form_key, outcome.indicator_index, outcome.department_key, form.department_name, form.project_name, kind.name kind_name,
            result.level3, result.target, result.actual, outcome.attainment, result.weight, result.printed_score, result.recomputed_score,
            result.reason, result.line
        from (
            select
                outcome.form_key, outcome.indicator_index, outcome.department_key, outcome.indicator_kind, outcome.attainment,
                case when outcome.attainment is null then 1 else 0 end is_last, abs(outcome.attainment - 1) distance
            from mart.indicator_outcome outcome
            where outcome.fiscal_year = @FiscalYear and outcome.outcome = @Outcome
              and (@DepartmentKey is null or outcome.department_key = @DepartmentKey)
              /* department_limit: outcome.department_key */
            order by is_last, distance desc, outcome.form_key, outcome.indicator_index
            offset @Offset rows fetch next @Limit rows only
        ) outcome
        join mart.form form on form.form_key = outcome.form_key
        join warehouse.fact_indicator_result result on result.form_key = outcome.form_key and result.indicator_index = outcome.indicator_index
        join warehouse.dim_indicator_kind kind on kind.indicator_kind = outcome.indicator_kind
        order by outcome.is_last, outcome.distance desc, outcome.form_key, outcome.indicator_index
        """;

    /// <summary>Runs the query.</summary>
    public Task<IReadOnlyList<IndicatorOutcomeRow>> RunAsync(
        int fiscalYear, int? departmentKey, IndicatorOutcome outcome, int offset, int limit, CancellationToken cancellationToken) =>
        reader.QueryAsync<IndicatorOutcomeRow>(
            Sql,
            new { FiscalYear = fiscalYear, DepartmentKey = departmentKey, Outcome = Codes.Of(outcome), Offset = offset, Limit = limit },
            cancellationToken);
}
