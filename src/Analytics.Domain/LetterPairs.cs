namespace Analytics.Domain;

/// <summary>The pairs of neighbouring signs of a levelled text, by which texts are found to be alike though not the same.</summary>
/// <param name="text">The text.</param>
internal sealed class LetterPairs(string text)
{
    private readonly HashSet<(char, char)> _pairs = [.. text.Zip(text.Skip(1))];

    /// <summary>The text.</summary>
    public string Text => text;

    /// <summary>How alike two texts are (Dice): 1 for the same text, 0 for nothing in common.</summary>
    /// <param name="other">The other text.</param>
    public decimal SimilarityTo(LetterPairs other)
    {
        if (Text == other.Text)
            return 1m;
        var pairs = _pairs.Count + other._pairs.Count;
        return pairs == 0 ? 0m : 2m * _pairs.Count(other._pairs.Contains) / pairs;
    }
}
