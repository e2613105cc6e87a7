namespace Analytics.Domain.Checks;

/// <summary>A cost indicator that is an amount of money.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="CapYuan">The planned amount or cap, in yuan.</param>
/// <param name="ActualYuan">What was spent, in yuan; null where the form does not say it.</param>
/// <param name="RoundingYuan">What rounding in print may have changed either amount by, in yuan.</param>
internal sealed record CostRow(IndicatorUnderCheck Indicator, decimal CapYuan, decimal? ActualYuan, decimal RoundingYuan);
