using System.Collections.Frozen;
using Analytics.Domain.Phrases;

namespace Analytics.Domain.Checks;

/// <summary>The words that rules about texts turn on, as the table beside this class lists them by their use.</summary>
internal static class RulePhrases
{
    private static readonly FrozenDictionary<string, PhraseRow[]> ByUse = EmbeddedTable.Read("Checks.rule-phrases.tsv")
        .GroupBy(row => row["use"], row => new PhraseRow(row["phrase"], row["unless"]))
        .ToFrozenDictionary(group => group.Key, group => group.ToArray());

    /// <summary>The words in a text that serve a use; null where none does.</summary>
    /// <param name="use">The use, such as <c>unpaid</c>.</param>
    /// <param name="text">The text.</param>
    public static string? In(string use, PhraseText text)
    {
        foreach (var row in ByUse[use])
        {
            if (row.FirstIn(text) is { } span)
                return text.Printed(span);
        }

        return null;
    }

    /// <summary>The words in a text that serve a use; null where none does or the text is absent.</summary>
    /// <param name="use">The use, such as <c>unpaid</c>.</param>
    /// <param name="text">The text as printed.</param>
    public static string? In(string use, string? text) =>
        text is null || !Array.Exists(ByUse[use], row => row.MayStandIn(text)) ? null : In(use, PhraseText.Of(text));
}
