using System.Text.RegularExpressions;
using Analytics.Domain.Forms;
using Analytics.Ingestion.Parsing.Text;
using Analytics.Ingestion.Parsing.Vocabulary;

namespace Analytics.Ingestion.Parsing.Sections;

/// <summary>Reads the texts below the table, such as the conclusion, and the grade in its words.</summary>
internal sealed partial class ConclusionParser(FormVocabulary vocabulary)
{
    /// <summary>Reads a text below the table.</summary>
    /// <param name="lines">Its lines, from its label on.</param>
    /// <param name="meaning">What its label means.</param>
    /// <returns>The text; null where nothing stands behind the label.</returns>
    public Reading<string>? Read(FormLines lines, SectionLabel meaning)
    {
        var pieces = new List<string>();
        SourcePlace? place = null;
        var start = 0;
        if (LabelScan.At(lines, 0, vocabulary.Sections) is { } label && label.Meaning == meaning)
        {
            start = label.Next;
        }
        else if (lines.Count > 0 && SectionText.Behind(lines[0], meaning, vocabulary) is { } behind)
        {
            pieces.Add(behind);
            place = lines[0].Place;
            start = 1;
        }

        for (var i = start; i < lines.Count; i++)
        {
            if (lines.IsBlank(i) || PageFurniture.Is(lines.Folded(i)))
                continue;
            pieces.Add(string.Join(' ', lines[i].Cells.Select(cell => cell.Text)));
            place = place?.Through(lines[i].Place) ?? lines[i].Place;
        }

        var text = PrintedText.Join(pieces);
        return place is null || text.Length == 0 ? null : new(text, place);
    }

    /// <summary>The grade that a conclusion states.</summary>
    public static Rating? RatingIn(string conclusion)
    {
        var match = Opening().Match(conclusion);
        if (!match.Success)
            match = Statement().Match(conclusion);
        return match.Success ? Ratings.FromChinese(match.Groups["grade"].Value) : null;
    }

    [GeneratedRegex("^[“\"「『]?(?<grade>优|良|中|差)(秀|好|等)?[”\"」』]?(级|等次)?([。，；,;.]|$)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Opening();

    [GeneratedRegex("(评|等次|等级|级别|结果|结论|档次)(定)?(为|是|：|:|属于)(等次|等级)?[“\"「『]?(?<grade>优|良|中|差)(秀|好|等)?[”\"」』。，；,;的级等（(]", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Statement();
}
