namespace Analytics.Ingestion.Files.Pages;

/// <summary>The words of a page.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Words">Its words in the order in which the file draws them.</param>
/// <param name="UnreadableCount">Number of characters for which the file does not say what they are.</param>
internal sealed record PageText(int Number, IReadOnlyList<PageWord> Words, int UnreadableCount)
{
    /// <summary>Number of characters of all words.</summary>
    public int CharacterCount => Words.Sum(word => word.Text.Length);
}
