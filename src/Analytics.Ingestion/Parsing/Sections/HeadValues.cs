using Analytics.Domain.Forms;
using Analytics.Ingestion.Files;
using Analytics.Ingestion.Parsing.Text;
using Analytics.Ingestion.Parsing.Vocabulary;

namespace Analytics.Ingestion.Parsing.Sections;

/// <summary>Finds labelled values in a line: several labels may share it, their blanks and brackets vary.</summary>
internal static class HeadValues
{
    private const int LongestBracket = 8;

    /// <summary>The labels of a line with what stands behind each up to the next, and where.</summary>
    public static List<(HeadField Field, string Value, SourcePlace Place)> Of(ContentLine line, FormVocabulary vocabulary)
    {
        if (!line.IsRow)
            return [.. Of(line.Text, vocabulary).Select(found => (found.Field, found.Value, line.Place))];
        var values = new List<(HeadField Field, string Value, SourcePlace Place)>();
        foreach (var cell in line.Cells)
        {
            var place = cell.Place ?? line.Place;
            var labels = Of(cell.Text, vocabulary);
            values.AddRange(labels.Select(found => (found.Field, found.Value, place)));

            // A label that fills its cell has its value in the cells behind it.
            if (labels.Count == 0 && values is [.., var open])
                values[^1] = open.Value.Length == 0 ? (open.Field, cell.Text, place) : open with { Value = open.Value + " " + cell.Text };
        }

        return values;
    }

    private static List<(HeadField Field, string Value)> Of(string line, FormVocabulary vocabulary)
    {
        var found = new List<(HeadField Field, int Start, int ValueStart)>();
        var position = 0;
        while (position < line.Length)
        {
            var isCellStart = position == 0 || IsSeparator(line[position - 1]);
            if (!IsSeparator(line[position]) && LabelAt(line, position, vocabulary, needsColon: !isCellStart) is { } label)
            {
                found.Add((label.Field, position, label.End));
                position = label.End;
            }
            else
            {
                position++;
            }
        }

        return
        [
            .. found.Select((label, i) =>
                (label.Field, line[label.ValueStart..(i + 1 < found.Count ? found[i + 1].Start : line.Length)].Trim(' ', '\t', '|', '｜', '　', '\u00A0'))),
        ];
    }

    /// <summary>The label that stands at a position of a line, with a bracket and the colon behind it.</summary>
    /// <param name="line">The line.</param>
    /// <param name="position">Where to look; not a blank.</param>
    /// <param name="vocabulary">The words.</param>
    /// <param name="needsColon">Whether only a label with a colon counts.</param>
    /// <returns>Its field and where its value begins; null where no label stands there.</returns>
    public static (HeadField Field, int End)? LabelAt(string line, int position, FormVocabulary vocabulary, bool needsColon)
    {
        var folded = new char[vocabulary.HeadFields.LongestLength];
        var ends = new int[folded.Length];
        var count = 0;
        for (var i = position; i < line.Length && count < folded.Length; i++)
        {
            if (char.IsWhiteSpace(line[i]))
                continue;
            folded[count] = Fold.Character(line[i]);
            ends[count++] = i + 1;
        }

        foreach (var (length, field) in vocabulary.HeadFields.MatchesAt(new string(folded, 0, count), 0))
        {
            var end = SkipBracket(line, ends[length - 1]);
            var behind = SkipBlanks(line, end);
            var hasColon = behind < line.Length && line[behind] is ':' or '：';
            if (hasColon)
                return (field, behind + 1);
            if (!needsColon && (end == line.Length || IsSeparator(line[end])))
                return (field, end);
        }

        return null;
    }

    private static bool IsSeparator(char character) => char.IsWhiteSpace(character) || character is '|' or '｜' or '│';

    private static int SkipBlanks(string line, int position)
    {
        while (position < line.Length && char.IsWhiteSpace(line[position]))
            position++;
        return position;
    }

    private static int SkipBracket(string line, int position)
    {
        var open = SkipBlanks(line, position);
        if (open >= line.Length || line[open] is not ('(' or '（'))
            return position;
        var close = line.AsSpan(open, Math.Min(LongestBracket + 2, line.Length - open)).IndexOfAny(')', '）');
        return close < 0 ? position : open + close + 1;
    }
}
