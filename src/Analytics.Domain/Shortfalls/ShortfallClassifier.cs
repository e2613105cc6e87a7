using Analytics.Domain.Indicators;
using Analytics.Domain.Phrases;

namespace Analytics.Domain.Shortfalls;

/// <summary>Sorts the reasons of the forms (未完成原因分析) into kinds, by the phrases of the table beside this class.</summary>
public static class ShortfallClassifier
{
    private static readonly PhraseIndex<ShortfallCategory> Phrases = new(
        EmbeddedTable.Read("Shortfalls.shortfall-phrases.tsv")
            .Select(row => (ShortfallTaxonomy.Get(row["code"]), new PhraseRow(row["phrase"], row["unless"]))));

    /// <summary>Sorts the reason of an indicator.</summary>
    /// <param name="row">The indicator as printed.</param>
    /// <returns>
    /// The kinds that fit; kinds that only explain a shortfall are left out where the actual is above its target.
    /// Null where the row gives no reason and owes none.
    /// </returns>
    public static ShortfallClassification? Classify(IndicatorRow row)
    {
        if (Classify(row.Reason?.Value) is { } classification)
            return Overshoots(row) ? WithoutShortfallsAlone(classification) : classification;

        return row is { Score.Value: var score, Weight.Value: var weight } && score < weight
            ? new([new(ShortfallTaxonomy.DeductionUnexplained, null)])
            : null;
    }

    /// <summary>Sorts a reason by its text alone.</summary>
    /// <remarks>
    /// Its cause decides, so that a measure (争取资金尽快到位) is not taken for one; where it gives no cause, what is done about it does.
    /// </remarks>
    /// <param name="reason">The reason as printed.</param>
    /// <returns>All kinds whose phrase stands in it, one entry a kind; null where it is absent or only punctuation.</returns>
    public static ShortfallClassification? Classify(string? reason)
    {
        var whole = PhraseText.Of(reason ?? "");
        if (whole.IsEmpty)
            return null;

        var parts = ReasonText.Split(reason);
        var matches = MatchesIn(PhraseText.Of(parts.Cause ?? parts.Measure ?? whole.Folded));
        if (parts is { Cause: not null, Measure: { } measure } && matches.Count > 0)
        {
            matches.RemoveAll(match => match.Category == ShortfallTaxonomy.EmptyMeasures);
            matches.AddRange(MatchesIn(PhraseText.Of(measure)).Where(match => match.Category == ShortfallTaxonomy.EmptyMeasures && !ReasonText.IsConcrete(measure)));
        }

        if (matches.Exists(match => match.Category != ShortfallTaxonomy.NothingSaid))
            matches.RemoveAll(match => match.Category == ShortfallTaxonomy.NothingSaid);
        return new(matches.Count > 0 ? [.. matches.OrderBy(match => match.Category.Order)] : [new(ShortfallTaxonomy.Unrecognised, null)]);
    }

    /// <summary>Whether a text gives any reason at all.</summary>
    /// <param name="reason">The reason as printed.</param>
    /// <returns>False where it is absent, only punctuation, or says that there is none (无, 暂无).</returns>
    public static bool GivesReason(string? reason) =>
        Classify(reason) is { } classification && classification.Matches.Any(match => match.Category != ShortfallTaxonomy.NothingSaid);

    /// <summary>Whether a text says that there is nothing to say (无, 暂无).</summary>
    /// <param name="text">The text.</param>
    internal static bool SaysNothing(string text) =>
        MatchesIn(PhraseText.Of(text)) is { Count: > 0 } matches && matches.TrueForAll(match => match.Category == ShortfallTaxonomy.NothingSaid);

    private static List<ShortfallMatch> MatchesIn(PhraseText text) =>
    [
        .. Phrases.In(text)
            .GroupBy(found => found.Value, found => found.Span)
            .Select(category => new ShortfallMatch(category.Key, text.Printed(category.First()))),
    ];

    private static ShortfallClassification WithoutShortfallsAlone(ShortfallClassification classification)
    {
        List<ShortfallMatch> fitting = [.. classification.Matches.Where(match => match.Category.ExplainsOvershoot)];
        return new(fitting.Count > 0 ? fitting : [new(ShortfallTaxonomy.Unrecognised, null)]);
    }

    private static bool Overshoots(IndicatorRow row) =>
        IndicatorValue.Parse(row.Target?.Value) is { Quantity: { } target, Operator: TargetOperator.AtLeast or TargetOperator.MoreThan or TargetOperator.Exactly }
        && IndicatorValue.Parse(row.Actual?.Value) is { Quantity: { } actual }
        && Units.InOneUnit(target, actual) is { } pair
        && pair.Actual > pair.Target;
}
