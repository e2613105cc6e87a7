namespace Analytics.Domain.Checks.Comparison;

/// <summary>Pairs the indicators of two forms of one project by their names.</summary>
internal static class IndicatorPairs
{
    // Names that differ by a sign or two are one; beyond that they are two indicators.
    private const decimal LeastSimilarity = 0.8m;

    // A name of two signs (视频) stands within too many others.
    private const int LeastContained = 3;
    private const int LeastEnd = 2;

    /// <summary>The pairs; one side is null for an indicator without a partner.</summary>
    /// <param name="first">The indicators of the one form.</param>
    /// <param name="second">Those of the other form.</param>
    public static IReadOnlyList<(ComparedIndicator? First, ComparedIndicator? Second)> Of(
        IReadOnlyList<ComparedIndicator> first, IReadOnlyList<ComparedIndicator> second)
    {
        var pairs = new List<(ComparedIndicator?, ComparedIndicator?)>();
        var open = second.Where(row => row.Name is not null).Select(row => (Row: row, Name: new LetterPairs(LevelledText.LettersAndDigits(row.Name)))).ToList();
        var unmatched = new List<(ComparedIndicator Row, LetterPairs Name)>();
        foreach (var row in first.Where(row => row.Name is not null))
        {
            var name = new LetterPairs(LevelledText.LettersAndDigits(row.Name));
            var index = open.FindIndex(candidate => candidate.Name.Text == name.Text);
            if (index < 0)
            {
                unmatched.Add((row, name));
                continue;
            }

            pairs.Add((row, open[index].Row));
            open.RemoveAt(index);
        }

        // One left over on either side, and the name of one the end of the other: a line break has cut it.
        if (unmatched is [var lone] && open is [var other] && IsEndOfOther(lone.Name.Text, other.Name.Text))
            return [.. pairs, (lone.Row, other.Row)];

        foreach (var (row, name) in unmatched)
        {
            var best = open.Count == 0 ? default : open.MaxBy(candidate => Likeness(candidate.Name, name));
            if (best.Row is null || Likeness(best.Name, name) < LeastSimilarity)
            {
                pairs.Add((row, null));
                continue;
            }

            pairs.Add((row, best.Row));
            open.Remove(best);
        }

        return [.. pairs, .. open.Select(left => ((ComparedIndicator?)null, (ComparedIndicator?)left.Row))];
    }

    private static bool IsEndOfOther(string first, string second)
    {
        var (inner, outer) = first.Length <= second.Length ? (first, second) : (second, first);
        return inner.Length >= LeastEnd && outer.EndsWith(inner, StringComparison.Ordinal);
    }

    // An indicator that is named in short in one form and at length in the other is one indicator.
    private static decimal Likeness(LetterPairs first, LetterPairs second)
    {
        var similarity = first.SimilarityTo(second);
        var (inner, outer) = first.Text.Length <= second.Text.Length ? (first.Text, second.Text) : (second.Text, first.Text);
        return inner.Length >= LeastContained && outer.Contains(inner, StringComparison.Ordinal) ? Math.Max(similarity, LeastSimilarity) : similarity;
    }
}
