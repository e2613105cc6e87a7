using Analytics.Domain.Shortfalls;

namespace Analytics.Warehouse.Loading;

/// <summary>A kind of reason that an indicator's reason fits, on its way into the warehouse.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="Rank">Its rank among the kinds that fit, from 0; the first is the primary one.</param>
/// <param name="Match">The kind, with the phrase that decided.</param>
internal sealed record ShortfallEntry(IndicatorEntry Indicator, int Rank, ShortfallMatch Match);
