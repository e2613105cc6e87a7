using System.Buffers;

namespace Analytics.Domain.Phrases;

/// <summary>
/// A phrase as the tables write it: <c>未/没有…支付/拨付</c> is 未 or 没有, then up to <see cref="MostBetween"/> characters
/// of the same clause, then 支付 or 拨付. <c>=</c> in front: the text is this phrase and nothing else;
/// <c>^</c> in front: a clause begins with it.
/// </summary>
/// <remarks>Looked up in time linear in the text: for each part only the nearest match of the parts before it counts.</remarks>
internal sealed class PhrasePattern
{
    /// <summary>How many characters may stand between two parts.</summary>
    public const int MostBetween = 12;

    private const char Gap = '…';
    private const char Alternative = '/';
    private const char WholeMark = '=';
    private const char ClauseStartMark = '^';

    private readonly bool _isWhole;
    private readonly bool _startsClause;
    private readonly string[][] _parts;
    private readonly SearchValues<char>[] _firstCharacters;

    /// <summary>Reads a phrase.</summary>
    /// <param name="phrase">The phrase as the table writes it.</param>
    /// <exception cref="InvalidDataException">A part or an alternative is empty, or the phrase holds the end of a clause.</exception>
    public PhrasePattern(string phrase)
    {
        _isWhole = phrase.StartsWith(WholeMark);
        _startsClause = phrase.StartsWith(ClauseStartMark);
        _parts = [.. phrase.TrimStart(WholeMark, ClauseStartMark).Split(Gap).Select(part => part.Split(Alternative))];
        if (_parts.Any(part => part.Any(alternative => alternative.Length == 0)))
            throw new InvalidDataException($"The phrase \"{phrase}\" has an empty part.");
        if (phrase.Contains(PhraseText.Break, StringComparison.Ordinal))
            throw new InvalidDataException($"The phrase \"{phrase}\" goes beyond its clause.");
        _firstCharacters = [.. _parts.Select(part => SearchValues.Create([.. part.SelectMany(alternative => PhraseText.PrintedForms(alternative[0]))]))];
    }

    /// <summary>What it may begin with.</summary>
    public IReadOnlyList<string> Beginnings => _parts[0];

    /// <summary>Whether a text holds the characters that the parts begin with; where it does not, the phrase cannot stand in it.</summary>
    /// <param name="text">The text, folded or as printed.</param>
    public bool MayStandIn(ReadOnlySpan<char> text)
    {
        foreach (var characters in _firstCharacters)
        {
            if (!text.ContainsAny(characters))
                return false;
        }

        return true;
    }

    /// <summary>Where the phrase stands in a text, from front to back; of several beginnings of one end only the nearest.</summary>
    /// <param name="text">The text.</param>
    public IEnumerable<PhraseSpan> FindIn(PhraseText text)
    {
        var folded = text.Folded;
        if (!MayStandIn(folded))
            return [];
        var found = Occurrences(folded, _parts[0]);
        if (_isWhole || _startsClause)
            found.RemoveAll(span => span.Start > 0 && (_isWhole || folded[span.Start - 1] != PhraseText.Break));
        foreach (var part in _parts.Skip(1))
        {
            if (found.Count == 0)
                break;
            found = Continue(folded, found, Occurrences(folded, part));
        }

        return _isWhole ? found.Where(span => span.End == folded.Length) : found;
    }

    private static List<PhraseSpan> Continue(string folded, List<PhraseSpan> before, List<PhraseSpan> after)
    {
        before.Sort((one, other) => one.End.CompareTo(other.End));
        var continued = new List<PhraseSpan>();
        var next = 0;
        foreach (var span in after)
        {
            while (next < before.Count && before[next].End <= span.Start)
                next++;
            if (next == 0)
                continue;
            var nearest = before[next - 1];
            if (span.Start - nearest.End <= MostBetween && !folded.AsSpan(nearest.End, span.Start - nearest.End).Contains(PhraseText.Break))
                continued.Add(new(nearest.Start, span.End));
        }

        return continued;
    }

    private static List<PhraseSpan> Occurrences(string folded, string[] alternatives)
    {
        var found = new List<PhraseSpan>();
        foreach (var alternative in alternatives)
        {
            for (var at = folded.IndexOf(alternative, StringComparison.Ordinal); at >= 0; at = folded.IndexOf(alternative, at + 1, StringComparison.Ordinal))
                found.Add(new(at, at + alternative.Length));
        }

        found.Sort((one, other) => one.Start.CompareTo(other.Start));
        return found;
    }
}
