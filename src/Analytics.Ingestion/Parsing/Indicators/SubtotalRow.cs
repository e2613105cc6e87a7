using Analytics.Ingestion.Files;
using Analytics.Ingestion.Parsing.Text;
using Analytics.Ingestion.Parsing.Vocabulary;

namespace Analytics.Ingestion.Parsing.Indicators;

/// <summary>Recognises the rows that sum up a part of the table (小计) and are no indicators.</summary>
internal static class SubtotalRow
{
    private const int MostCells = 6;

    /// <summary>Whether the line is such a row: the word, and behind it nothing but numbers.</summary>
    public static bool Is(ContentLine line, FormVocabulary vocabulary)
    {
        if (line.Text.Length > 120 || line.Cells.Count is 0 or > MostCells)
            return false;
        var word = line.Cells.TakeWhile(cell => !IsNumber(cell.Text)).ToList();
        return word.Count is > 0 and <= 3
            && vocabulary.Sections.TryGet(Fold.Compact(string.Concat(word.Select(cell => cell.Text))).TrimEnd(':'), out var label)
            && label == SectionLabel.Subtotal
            && line.Cells.Skip(word.Count).All(cell => IsNumber(cell.Text));
    }

    private static bool IsNumber(string text) => PrintedNumber.IsAbsent(text) || PrintedNumber.Parse(text, "分") is not null;
}
