using Analytics.Ingestion.Files;
using Analytics.Ingestion.Parsing.Text;
using Analytics.Ingestion.Parsing.Vocabulary;

namespace Analytics.Ingestion.Parsing.Sections;

/// <summary>A label of a part of a form with text behind it on the same line.</summary>
internal static class SectionText
{
    /// <summary>Whether the line begins with such a label, set off from the text by a colon or a blank.</summary>
    public static bool StartsWith(FormLines lines, int index, SectionLabel label, FormVocabulary vocabulary) =>
        Behind(lines[index], label, vocabulary) is not null;

    /// <summary>The text behind the label; null where the line does not begin with it.</summary>
    public static string? Behind(ContentLine line, SectionLabel label, FormVocabulary vocabulary)
    {
        if (line.Cells is not [var first, ..])
            return null;
        var folded = Fold.Compact(first.Text);
        foreach (var (length, meaning) in vocabulary.Sections.MatchesAt(folded, 0))
        {
            if (meaning != label)
                continue;
            if (length == folded.Length)
                return string.Join(' ', line.Cells.Skip(1).Select(cell => cell.Text));
            if (folded[length] == ':')
                return string.Join(' ', line.Cells.Select(cell => cell.Text))[(first.Text.IndexOfAny([':', '：']) + 1)..];
        }

        return null;
    }
}
