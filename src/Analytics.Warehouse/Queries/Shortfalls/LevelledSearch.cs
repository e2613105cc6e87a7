using System.Text;

namespace Analytics.Warehouse.Queries.Shortfalls;

/// <summary>What somebody searches for, as <c>search_text</c> of the marts is compared with it.</summary>
internal static class LevelledSearch
{
    /// <summary>Characters of a search at the most.</summary>
    public const int Longest = 60;

    private const string Wide = "，；：（）％０１２３４５６７８９";
    private const string Narrow = ",;:()%0123456789";
    private const string Wildcards = "!%_[";

    /// <summary>The pattern of a <c>like … escape '!'</c> that finds a text wherever it stands.</summary>
    /// <param name="text">What was typed; null for nothing.</param>
    /// <returns>The pattern; null where nothing but blanks was typed.</returns>
    public static string? PatternOf(string? text)
    {
        var pattern = new StringBuilder("%");
        foreach (var character in (text ?? "").Where(character => !char.IsWhiteSpace(character)).Take(Longest))
        {
            var wide = Wide.IndexOf(character, StringComparison.Ordinal);
            var levelled = wide < 0 ? char.ToLowerInvariant(character) : Narrow[wide];
            if (Wildcards.Contains(levelled, StringComparison.Ordinal))
                pattern.Append('!');
            pattern.Append(levelled);
        }

        return pattern.Length > 1 ? pattern.Append('%').ToString() : null;
    }
}
