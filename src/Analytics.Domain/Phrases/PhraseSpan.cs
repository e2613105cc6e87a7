namespace Analytics.Domain.Phrases;

/// <summary>A stretch of a folded text.</summary>
/// <param name="Start">Index of its first character.</param>
/// <param name="End">Index behind its last character.</param>
internal readonly record struct PhraseSpan(int Start, int End)
{
    /// <summary>Whether both have a character in common.</summary>
    public bool Overlaps(PhraseSpan other) => Start < other.End && other.Start < End;
}
