namespace Analytics.Domain.Phrases;

/// <summary>A row of a table of phrases: a phrase and what takes its meaning away.</summary>
/// <param name="phrase">The phrase.</param>
/// <param name="unless">Phrases, divided by <c>;</c>, that void a match that they overlap; empty for none.</param>
internal sealed class PhraseRow(string phrase, string unless)
{
    private readonly PhrasePattern _pattern = new(phrase);
    private readonly PhrasePattern[] _unless = [.. unless.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(part => new PhrasePattern(part))];

    /// <summary>What the phrase may begin with.</summary>
    public IReadOnlyList<string> Beginnings => _pattern.Beginnings;

    /// <summary>Whether the phrase can stand in a text at all, by a glance at its characters.</summary>
    /// <param name="text">The text, folded or as printed.</param>
    public bool MayStandIn(string text) => _pattern.MayStandIn(text);

    /// <summary>Where the phrase first stands in a text and means what it says; null where it does not.</summary>
    /// <param name="text">The text.</param>
    public PhraseSpan? FirstIn(PhraseText text) => !_pattern.MayStandIn(text.Folded) ? null : AllIn(text).Select(span => (PhraseSpan?)span).FirstOrDefault();

    /// <summary>Wherever the phrase stands in a text and means what it says.</summary>
    /// <param name="text">The text.</param>
    public IEnumerable<PhraseSpan> AllIn(PhraseText text)
    {
        List<PhraseSpan>? voids = null;
        foreach (var span in _pattern.FindIn(text))
        {
            voids ??= [.. _unless.SelectMany(pattern => pattern.FindIn(text))];
            if (!voids.Exists(span.Overlaps))
                yield return span;
        }
    }
}
