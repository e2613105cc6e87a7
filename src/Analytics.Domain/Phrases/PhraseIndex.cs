namespace Analytics.Domain.Phrases;

/// <summary>
/// Many phrases that are looked up in one text at once: only those are tried whose first two characters stand in it,
/// so that a text costs little more with hundreds of phrases than with ten.
/// </summary>
/// <typeparam name="T">What a phrase stands for.</typeparam>
internal sealed class PhraseIndex<T>
{
    private readonly (T Value, PhraseRow Row)[] _rows;
    private readonly ILookup<(char First, char? Second), int> _beginnings;

    /// <summary>Indexes phrases.</summary>
    /// <param name="rows">What each stands for, and the phrase.</param>
    public PhraseIndex(IEnumerable<(T Value, PhraseRow Row)> rows)
    {
        _rows = [.. rows];
        _beginnings = _rows.Index()
            .SelectMany(row => row.Item.Row.Beginnings.Select(beginning => (Key: (beginning[0], beginning.Length > 1 ? beginning[1] : (char?)null), row.Index)))
            .Distinct()
            .ToLookup(entry => entry.Key, entry => entry.Index);
    }

    /// <summary>The phrases that stand in a text and mean what they say, in the order they were given, each where it first stands.</summary>
    /// <param name="text">The text.</param>
    public IEnumerable<(T Value, PhraseSpan Span)> In(PhraseText text)
    {
        var candidates = new SortedSet<int>();
        for (var at = 0; at < text.Folded.Length; at++)
        {
            candidates.UnionWith(_beginnings[(text.Folded[at], null)]);
            if (at + 1 < text.Folded.Length)
                candidates.UnionWith(_beginnings[(text.Folded[at], text.Folded[at + 1])]);
        }

        foreach (var candidate in candidates)
        {
            if (_rows[candidate].Row.FirstIn(text) is { } span)
                yield return (_rows[candidate].Value, span);
        }
    }
}
