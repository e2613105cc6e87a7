namespace Analytics.Samples.Forms;

/// <summary>Remembers the sentences of the city, so that two forms never say the same by accident.</summary>
/// <remarks>Two sentences that differ only in digits, blanks or punctuation are the same, as the rules see it.</remarks>
internal sealed class TextRegister
{
    private const int MostTries = 40;

    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    /// <summary>A sentence that stands nowhere else.</summary>
    /// <param name="draw">Draws a sentence; called again until it is new.</param>
    /// <returns>The sentence.</returns>
    /// <exception cref="InvalidOperationException">The city has run out of sentences.</exception>
    public string New(Func<string> draw)
    {
        for (var i = 0; i < MostTries; i++)
        {
            var text = draw();
            if (_seen.Add(Normalise(text)))
                return text;
        }

        throw new InvalidOperationException("The tables hold too few sentences for a city of this size.");
    }

    private static string Normalise(string text) => string.Concat(text.Where(char.IsLetter));
}
