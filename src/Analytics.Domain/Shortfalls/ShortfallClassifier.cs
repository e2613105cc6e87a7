using System.Text;
using Analytics.Domain.Indicators;

namespace Analytics.Domain.Shortfalls;

/// <summary>Sorts the reasons of the forms (未完成原因分析) into kinds, by the phrases of the table beside this class.</summary>
public static class ShortfallClassifier
{
    private const char WholeReasonMark = '=';

    private static readonly (ShortfallCategory Category, string Phrase, string Normalised, bool IsWhole)[] Phrases =
    [
        .. EmbeddedTable.Read("Shortfalls.shortfall-phrases.tsv")
            .Select(row => (Category: ShortfallTaxonomy.Get(row["code"]), Phrase: row["phrase"].TrimStart(WholeReasonMark), IsWhole: row["phrase"][0] == WholeReasonMark))
            .Select(entry => (entry.Category, entry.Phrase, Normalise(entry.Phrase), entry.IsWhole)),
    ];

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
    /// <param name="reason">The reason as printed.</param>
    /// <returns>All kinds whose phrase stands in it, one entry a kind; null where it is absent or only punctuation.</returns>
    public static ShortfallClassification? Classify(string? reason)
    {
        var normalised = Normalise(reason ?? "");
        if (normalised.Length == 0)
            return null;

        List<ShortfallMatch> matches =
        [
            .. Phrases
                .Where(entry => entry.IsWhole ? normalised == entry.Normalised : normalised.Contains(entry.Normalised, StringComparison.Ordinal))
                .Select(entry => new ShortfallMatch(entry.Category, entry.Phrase))
                .DistinctBy(match => match.Category)
                .OrderBy(match => match.Category.Order),
        ];
        return new(matches.Count > 0 ? matches : [new(ShortfallTaxonomy.Unrecognised, null)]);
    }

    /// <summary>Whether a text gives any reason at all.</summary>
    /// <param name="reason">The reason as printed.</param>
    /// <returns>False where it is absent, only punctuation, or says that there is none (无, 暂无).</returns>
    public static bool GivesReason(string? reason) =>
        Classify(reason) is { } classification && classification.Matches.Any(match => match.Category != ShortfallTaxonomy.NothingSaid);

    /// <summary>Whether a text says that there is nothing to say (无, 暂无).</summary>
    /// <param name="text">The text.</param>
    internal static bool SaysNothing(string text) =>
        Classify(text) is { } classification && classification.Matches.All(match => match.Category == ShortfallTaxonomy.NothingSaid);

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

    private static string Normalise(string text)
    {
        var normalised = new StringBuilder(text.Length);
        foreach (var character in text.Where(character => char.IsLetterOrDigit(character) || character == '%'))
            normalised.Append(character);
        return normalised.ToString();
    }
}
