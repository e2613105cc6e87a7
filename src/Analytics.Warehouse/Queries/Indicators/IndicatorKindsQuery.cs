using Analytics.Warehouse.Queries.Scope;

namespace Analytics.Warehouse.Queries.Indicators;

/// <summary>How the indicators of a kind were reached in a fiscal year, over counted forms.</summary>
/// <param name="IndicatorKind">Code of the kind.</param>
/// <param name="Name">Its Chinese name, such as 数量指标.</param>
/// <param name="IndicatorCount">Indicators.</param>
/// <param name="MeasuredCount">Those whose target and actual can be compared: met, missed and overshot ones.</param>
/// <param name="MetCount">Measured ones on the right side of their target, without the overshot ones.</param>
/// <param name="MissedCount">Measured ones on the wrong side of their target.</param>
/// <param name="OvershotCount">Measured ones so far above their target that it was too low.</param>
/// <param name="FullCount">Those with a printed score of at least their weight.</param>
/// <param name="DeductedCount">Those with a printed score below their weight.</param>
/// <param name="WeightSum">Points that the rows with a printed score can earn; null without such a row.</param>
/// <param name="PrintedScoreSum">Points that they gave themselves.</param>
/// <param name="RecomputedScoreSum">Points that the rules give them, where the rules give none the printed ones.</param>
public sealed record IndicatorKindRow(
    string IndicatorKind,
    string Name,
    int IndicatorCount,
    int MeasuredCount,
    int MetCount,
    int MissedCount,
    int OvershotCount,
    int FullCount,
    int DeductedCount,
    decimal? WeightSum,
    decimal? PrintedScoreSum,
    decimal? RecomputedScoreSum);

/// <summary>Indicators of one fiscal year by kind, in the order that forms list the kinds; of one department where one is named.</summary>
public sealed class IndicatorKindsQuery(WarehouseReader reader)
{
    internal const string Sql =
        """
        select
            totals.indicator_kind, kind.name, cast(sum(totals.indicator_count) as int) indicator_count,
            cast(sum(totals.measured_count) as int) measured_count, cast(sum(totals.met_count) as int) met_count,
            cast(sum(totals.missed_count) as int) missed_count, cast(sum(totals.overshot_count) as int) overshot_count,
            cast(sum(totals.full_count) as int) full_count, cast(sum(totals.deducted_count) as int) deducted_count,
            sum(totals.weight_sum) weight_sum, sum(totals.printed_score_sum) printed_score_sum, sum(totals.recomputed_score_sum) recomputed_score_sum
        from mart.indicator_kind_department_year totals
        join warehouse.dim_indicator_kind kind on kind.indicator_kind = totals.indicator_kind
        where totals.fiscal_year = @FiscalYear and (@DepartmentKey is null or totals.department_key = @DepartmentKey)
          /* department_limit: totals.department_key */
        group by totals.indicator_kind, kind.name, kind.ordinal
        order by kind.ordinal
        """;

    /// <summary>Runs the query.</summary>
    public Task<IReadOnlyList<IndicatorKindRow>> RunAsync(int fiscalYear, int? departmentKey, CancellationToken cancellationToken) =>
        reader.QueryAsync<IndicatorKindRow>(Sql, new { FiscalYear = fiscalYear, DepartmentKey = departmentKey }, cancellationToken);
}
