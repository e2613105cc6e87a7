using Analytics.Warehouse.Queries.Scope;

namespace Analytics.Warehouse.Queries.Scores;

/// <summary>How much of their points the indicators of a kind get, over the whole city; names nobody.</summary>
/// <remarks>
/// All but the counts are fractions of the weight: 1 is all points.
/// <c>IndicatorKind</c>: Code of the kind.
/// <c>KindName</c>: Its Chinese name.
/// <c>Basis</c>: printed or recomputed.
/// <c>IndicatorCount</c>: Indicators with a score and a weight.
/// <c>FullCount</c>: Those with all their points.
/// <c>Tenth</c>: What a tenth of them stays below.
/// </remarks>
public sealed record IndicatorKindSpreadRow(
    string IndicatorKind,
    string KindName,
    string Basis,
    int IndicatorCount,
    int FullCount,
    decimal Lowest,
    decimal Tenth,
    decimal FirstQuartile,
    decimal Median,
    decimal ThirdQuartile,
    decimal Highest,
    decimal Mean);

/// <summary>Quartiles of score ÷ weight by kind of indicator of one fiscal year, in the order of the kinds, printed before recomputed.</summary>
public sealed class IndicatorKindSpreadsQuery(WarehouseReader reader)
{
    internal const string Sql =
        """
        select
            spread.indicator_kind, kind.name kind_name, spread.basis, spread.indicator_count, spread.full_count,
            spread.lowest, spread.tenth, spread.first_quartile, spread.median, spread.third_quartile, spread.highest, spread.mean
        from mart.indicator_kind_spread spread
        join warehouse.dim_indicator_kind kind on kind.indicator_kind = spread.indicator_kind
        where spread.fiscal_year = @FiscalYear /* department_limit: none */
        order by kind.ordinal, spread.basis
        """;

    /// <summary>Runs the query.</summary>
    public Task<IReadOnlyList<IndicatorKindSpreadRow>> RunAsync(int fiscalYear, CancellationToken cancellationToken) =>
        reader.QueryAsync<IndicatorKindSpreadRow>(Sql, new { FiscalYear = fiscalYear }, cancellationToken);
}
