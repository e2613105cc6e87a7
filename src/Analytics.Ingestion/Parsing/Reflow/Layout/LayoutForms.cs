using System.Buffers;
using Analytics.Ingestion.Files;
using Analytics.Ingestion.Parsing.Sections;
using Analytics.Ingestion.Parsing.Text;
using Analytics.Ingestion.Parsing.Vocabulary;

namespace Analytics.Ingestion.Parsing.Reflow.Layout;

/// <summary>Reads text whose places on the page are kept by blanks, as <c>pdftotext -layout</c> writes it, table by table.</summary>
internal sealed class LayoutForms(FormVocabulary vocabulary)
{
    private const int LongestTotal = 60;

    private static readonly SearchValues<char> TotalCharacters = SearchValues.Create("0123456789.-:分");

    // pdftotext counts characters; editors and terminals show a Han character two columns wide.
    private static readonly int[] Widths = [1, 2];

    /// <summary>The document with the cells of its tables put together; null where not every indicator table can be read with certainty.</summary>
    public FormLines? Apply(FormLines lines)
    {
        (FormLines Lines, int Doubts)? best = null;
        foreach (var wide in Widths)
        {
            if (Apply(lines, wide, out var doubts) is { } restored && (best is null || doubts < best.Value.Doubts))
                best = (restored, doubts);
        }

        return best?.Lines;
    }

    private FormLines? Apply(FormLines lines, int wide, out int doubts)
    {
        var table = new LayoutTable(vocabulary, lines, wide);
        var funding = new LayoutFunding(vocabulary, lines, wide);
        var goals = new LayoutGoals(vocabulary, lines, wide);
        var head = new LayoutHead(vocabulary, lines, wide);
        doubts = 0;
        var restored = new List<ContentLine>();
        var isFound = false;
        for (var i = 0; i < lines.Count;)
        {
            if (lines.IsBlank(i))
            {
                restored.Add(lines[i++]);
            }
            else if (table.HeaderAt(i) is { } header && header.From <= i)
            {
                var end = EndOfTable(lines, header.To);
                var hasTotal = end < lines.Count && IsTotal(lines, end);
                if (table.Build(header, end, hasTotal) is not { } rows)
                    return null;
                restored.RemoveAll(line => line.Place.PrintedLine >= lines[header.From].Place.PrintedLine);
                restored.AddRange(rows);
                isFound = true;
                i = hasTotal ? end + 1 : end;
            }
            else if (funding.HeaderAt(i) is { } block && funding.Build(block, GoalsAt(lines, block.To, goals, table)) is { } amounts)
            {
                restored.AddRange(amounts);
                i = GoalsAt(lines, block.To, goals, table);
            }
            else if (goals.HeaderAt(i) is { } goal && goals.Build(i, goal, EndOfGoals(lines, goal + 1, table)) is { } texts)
            {
                restored.AddRange(texts);
                i = EndOfGoals(lines, goal + 1, table);
            }
            else if (head.RowAt(i, lines.Count, out var next) is { } row)
            {
                restored.Add(row);
                i = next;
            }
            else
            {
                restored.Add(lines[i++]);
            }
        }

        doubts = table.Doubts;
        return isFound ? new(new DocumentContent(restored)) : null;
    }

    private int EndOfTable(FormLines lines, int start)
    {
        var end = start;
        while (end < lines.Count && (lines.IsBlank(end) || !EndsTable(lines, end)))
            end++;
        return end;
    }

    // Where the goals begin, or the indicators where there are none: behind the last row of the funding block.
    private static int GoalsAt(FormLines lines, int start, LayoutGoals goals, LayoutTable table)
    {
        var end = start;
        while (end < lines.Count && (lines.IsBlank(end) || (goals.HeaderAt(end) is null && table.HeaderAt(end) is null)))
            end++;
        return end;
    }

    private static int EndOfGoals(FormLines lines, int start, LayoutTable table)
    {
        for (var end = start; end < lines.Count; end++)
        {
            if (!lines.IsBlank(end) && table.HeaderAt(end) is { } header)
                return header.From;
        }

        return lines.Count;
    }

    // The label may be spread (总     分); behind it stand numbers and perhaps a grade.
    private bool IsTotal(FormLines lines, int index)
    {
        var folded = lines.Folded(index);
        return folded.Length <= LongestTotal
            && (SectionText.StartsWith(lines, index, SectionLabel.Total, vocabulary)
                || vocabulary.Sections.MatchesAt(folded, 0).Any(word =>
                    word.Meaning == SectionLabel.Total && word.Length < folded.Length && !folded.AsSpan(word.Length).TrimEnd("优良中差").ContainsAnyExcept(TotalCharacters)));
    }

    private bool EndsTable(FormLines lines, int index) =>
        FootLines.IsFoot(lines[index], vocabulary, isBehindTable: false)
        || IsTotal(lines, index)
        || SectionText.StartsWith(lines, index, SectionLabel.Conclusion, vocabulary)
        || LabelScan.At(lines, index, vocabulary.Sections) is { Meaning: SectionLabel.Total or SectionLabel.Conclusion or SectionLabel.Note };
}
