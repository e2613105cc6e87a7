namespace Analytics.Domain.Scoring;

/// <summary>Recognises the tier that an actual states in words.</summary>
internal static class QualitativeTiers
{
    private static readonly (string Phrase, QualitativeTier Tier)[] Phrases =
    [
        .. EmbeddedTable.Read("Scoring.qualitative-tiers.tsv").Select(row => (row["phrase"], Enum.Parse<QualitativeTier>(row["tier"]))),
    ];

    /// <summary>The tier that a text states.</summary>
    /// <param name="actual">The actual as printed.</param>
    /// <returns>The tier; null where the text states none.</returns>
    public static QualitativeTier? StatedIn(string actual)
    {
        foreach (var (phrase, tier) in Phrases)
        {
            if (actual.Contains(phrase, StringComparison.Ordinal))
                return tier;
        }

        return null;
    }
}
