using Analytics.Ingestion.Files;
using Analytics.Ingestion.Parsing.Text;
using Analytics.Ingestion.Parsing.Vocabulary;

namespace Analytics.Ingestion.Parsing.Sections;

/// <summary>Recognises the lines below a form: the contact and the notes.</summary>
internal static class FootLines
{
    /// <summary>Whether the line opens the foot.</summary>
    /// <param name="line">The line.</param>
    /// <param name="vocabulary">The words.</param>
    /// <param name="isBehindTable">Whether the total or the conclusion came already; before it, 说明： may open a reason, and a label
    /// without a colon a name.</param>
    public static bool IsFoot(ContentLine line, FormVocabulary vocabulary, bool isBehindTable)
    {
        if (line.Cells is not [var first, ..])
            return false;
        var folded = Fold.Compact(first.Text);
        if (folded.StartsWith("注:", StringComparison.Ordinal))
            return true;
        if (isBehindTable && vocabulary.Sections.MatchesAt(folded, 0)
            .Any(match => match.Meaning == SectionLabel.Note && match.Length < folded.Length && folded[match.Length] == ':'))
            return true;
        var text = line.Text.TrimStart();
        return text.Length > 0
            && HeadValues.LabelAt(text, 0, vocabulary, needsColon: !isBehindTable) is { Field: HeadField.Contact or HeadField.Responsible or HeadField.FiledOn or HeadField.Other };
    }
}
