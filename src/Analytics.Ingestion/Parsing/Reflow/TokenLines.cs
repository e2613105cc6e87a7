using Analytics.Ingestion.Files;
using Analytics.Ingestion.Parsing.Indicators;
using Analytics.Ingestion.Parsing.Text;
using Analytics.Ingestion.Parsing.Vocabulary;

namespace Analytics.Ingestion.Parsing.Reflow;

/// <summary>Tells a text whose lines are no lines of a form, and takes it apart into its cells.</summary>
internal static class TokenLines
{
    private const int LongestLine = 400;
    private const int MostTokens = 60_000;
    private const int LeastLoneNumbers = 5;
    private const double LeastLoneShare = 0.7;
    private const int LeastHeaderLines = 4;

    private static readonly char[] Blanks = [' ', '\t', '\u3000', '\u00A0', '|', '｜', '│'];

    /// <summary>The cells of the text, each as a line of its own; null where its lines are what the form's lines are.</summary>
    public static FormLines? Of(FormLines lines, FormVocabulary vocabulary)
    {
        if (HasFormInOneLine(lines, vocabulary))
            return Explode(lines);
        return HasOneCellALine(lines, vocabulary) ? lines : null;
    }

    // A line that holds a table's header and a good deal else.
    private static bool HasFormInOneLine(FormLines lines, FormVocabulary vocabulary)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].IsRow && !lines[i].MayBreakCells)
                return false;
            if (lines[i].Text.Length > LongestLine && HeaderWords(lines.Folded(i), vocabulary.IndicatorColumns) >= LeastHeaderLines)
                return true;
        }

        return false;
    }

    // How many different headers stand directly behind one another somewhere in the text.
    private static int HeaderWords(string folded, WordSet<IndicatorColumn> words)
    {
        var most = 0;
        for (var start = 0; start < folded.Length; start++)
        {
            var found = new HashSet<IndicatorColumn>();
            var position = start;
            while (words.MatchesAt(folded, position).FirstOrDefault() is { Length: > 0 } match)
            {
                found.Add(match.Meaning);
                position += match.Length;
                if (position < folded.Length && folded[position] == '(' && folded.IndexOf(')', position) is var close && close > 0 && close - position <= 8)
                    position = close + 1;
            }

            most = Math.Max(most, found.Count);
        }

        return most;
    }

    // The header is spelled out a cell a line, and behind it nearly every number stands alone.
    private static bool HasOneCellALine(FormLines lines, FormVocabulary vocabulary)
    {
        var run = 0;
        var header = -1;
        for (var i = 0; i < lines.Count && header < 0; i++)
        {
            if (lines.IsBlank(i))
                continue;
            if (lines[i].IsRow && !lines[i].MayBreakCells)
                return false;
            run = lines[i].Text.Length <= 40 && HeaderScan<IndicatorColumn>.Of([lines[i]], vocabulary.IndicatorColumns) is { Cells.Count: 1, MeaningCount: 1, Coverage: >= 0.95 } ? run + 1 : 0;
            if (run >= LeastHeaderLines)
                header = i;
        }

        if (header < 0)
            return false;
        var quantities = new Quantities(vocabulary);
        var alone = 0;
        var among = 0;
        for (var i = header + 1; i < lines.Count; i++)
        {
            if (lines.IsBlank(i) || lines[i].Text.Length > 120)
                continue;
            var numbers = lines[i].Cells.Count(cell => quantities.Is(cell.Text));
            if (numbers > 0 && lines[i].Cells.Count == 1)
                alone++;
            else if (numbers > 0)
                among++;
        }

        return alone >= LeastLoneNumbers && alone >= (alone + among) * LeastLoneShare;
    }

    private static FormLines? Explode(FormLines lines)
    {
        var tokens = new List<ContentLine>();
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines.IsBlank(i))
                continue;
            var place = lines[i].Place;
            foreach (var token in lines[i].Text.Split(Blanks, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            {
                if (tokens.Count == MostTokens)
                    return null;
                tokens.Add(new(place, token, isRow: false, text => [new(text, 0, Place: place)]));
            }
        }

        return new(new DocumentContent(tokens));
    }
}
