using Analytics.Domain.Indicators;
using Analytics.Domain.Shortfalls;
using Analytics.Warehouse.Reasons;

namespace Analytics.Warehouse.Loading;

/// <summary>An indicator on its way into the warehouse, its cells taken apart once.</summary>
internal sealed class IndicatorEntry(FormEntry entry, int index, ReasonBook decisions)
{
    private readonly ShortfallClassification? _classified = ShortfallClassifier.Classify(entry.Form.Indicators[index]);

    /// <summary>Its form.</summary>
    public FormEntry Entry => entry;

    /// <summary>Its place among the indicators, from 0.</summary>
    public int Index => index;

    /// <summary>The indicator as printed.</summary>
    public IndicatorRow Row { get; } = entry.Form.Indicators[index];

    /// <summary>Code of its kind.</summary>
    public string Kind { get; } = Codes.Of(IndicatorKinds.KindOf(entry.Form.Indicators[index]));

    /// <summary>The target taken apart; null where absent.</summary>
    public IndicatorValue? Target { get; } = IndicatorValue.Parse(entry.Form.Indicators[index].Target?.Value);

    /// <summary>The actual taken apart; null where absent.</summary>
    public IndicatorValue? Actual { get; } = IndicatorValue.Parse(entry.Form.Indicators[index].Actual?.Value);

    /// <summary>Code of the target's operator; null where none is printed.</summary>
    public string? TargetOperator => Target?.Operator is { } operation ? Codes.Of(operation) : null;

    /// <summary>The kinds of reason that it fits; null where it gives none and owes none.</summary>
    public ShortfallClassification? Shortfall =>
        Decision is { ShortfallCategory: { } code } && ShortfallTaxonomy.All.FirstOrDefault(category => category.Code == code) is { } decided
            ? _classified?.Led(decided) ?? new([new(decided, null)])
            : _classified;

    /// <summary>The wording of its reason; null where it gives none.</summary>
    public string? ReasonHash { get; } = ReasonIdentity.HashOf(entry.Form.Indicators[index].Reason?.Value);

    /// <summary>The decision that its kind comes from; null where the phrases decide.</summary>
    public DecidedReason? Decision => decisions.Find(entry.Sha256, entry.FormIndex, index, ReasonHash);

    /// <summary>Code of the primary kind of its reason; null where it gives none and owes none.</summary>
    public string? ShortfallCategory => Shortfall?.Primary.Category.Code;

    /// <summary>The recomputed score; null where the rules give none.</summary>
    public decimal? RecomputedScore =>
        index < entry.Checked.Recomputed.IndicatorScores.Count ? entry.Checked.Recomputed.IndicatorScores[index] : null;
}
