using Analytics.Ingestion.Parsing.Text;

namespace Analytics.Ingestion.Parsing.Vocabulary;

/// <summary>Words of one kind, each with its meaning; looked up folded, the longest first.</summary>
/// <typeparam name="T">Type of the meaning.</typeparam>
internal sealed class WordSet<T>
{
    private readonly Dictionary<string, T> _meanings = new(StringComparer.Ordinal);
    private readonly Dictionary<char, List<string>> _byFirst = [];
    private readonly HashSet<string> _beginnings = new(StringComparer.Ordinal);

    /// <param name="words">The words as printed; a word that stands twice keeps its last meaning.</param>
    public WordSet(IEnumerable<(string Word, T Meaning)> words)
    {
        foreach (var (word, meaning) in words)
        {
            var folded = Fold.Compact(word);
            if (!_meanings.ContainsKey(folded))
                Index(folded);
            _meanings[folded] = meaning;
        }

        foreach (var list in _byFirst.Values)
            list.Sort((left, right) => right.Length.CompareTo(left.Length));
    }

    /// <summary>Length of the longest word.</summary>
    public int LongestLength { get; private set; }

    /// <summary>Whether the folded text is a word.</summary>
    public bool Contains(string folded) => _meanings.ContainsKey(folded);

    /// <summary>The meaning of a folded word.</summary>
    public bool TryGet(string folded, out T meaning) => _meanings.TryGetValue(folded, out meaning!);

    /// <summary>Whether a longer word begins with the folded text.</summary>
    public bool IsBeginning(string folded) => _beginnings.Contains(folded);

    /// <summary>The words that stand at a position of a folded text, the longest first.</summary>
    /// <param name="folded">The text.</param>
    /// <param name="position">Where to look.</param>
    /// <returns>Length and meaning of each.</returns>
    public IEnumerable<(int Length, T Meaning)> MatchesAt(string folded, int position)
    {
        if (position >= folded.Length || !_byFirst.TryGetValue(folded[position], out var candidates))
            yield break;
        foreach (var word in candidates)
        {
            if (string.CompareOrdinal(folded, position, word, 0, word.Length) == 0)
                yield return (word.Length, _meanings[word]);
        }
    }

    /// <summary>The longest word that occurs anywhere in a folded text.</summary>
    /// <returns>Its position and length and its meaning; null where none occurs.</returns>
    public (int Position, int Length, T Meaning)? LongestIn(string folded)
    {
        (int Position, int Length, T Meaning)? best = null;
        for (var position = 0; position < folded.Length; position++)
        {
            foreach (var (length, meaning) in MatchesAt(folded, position).Take(1))
            {
                if (best is null || length > best.Value.Length)
                    best = (position, length, meaning);
            }
        }

        return best;
    }

    private void Index(string folded)
    {
        if (!_byFirst.TryGetValue(folded[0], out var list))
            _byFirst[folded[0]] = list = [];
        list.Add(folded);
        for (var length = 1; length < folded.Length; length++)
            _beginnings.Add(folded[..length]);
        LongestLength = Math.Max(LongestLength, folded.Length);
    }
}
