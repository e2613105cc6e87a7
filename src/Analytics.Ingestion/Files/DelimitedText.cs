using System.Text;
using Analytics.Domain.Forms;

namespace Analytics.Ingestion.Files;

/// <summary>Reads text whose cells are parted by commas or tabs, and may be quoted: what spreadsheets save as csv.</summary>
/// <remarks>A quoted cell may hold the separator, doubled quotes and line breaks. Sheets give every record the same number of
/// cells; text that merely has commas in it does not, and is left alone.</remarks>
internal static class DelimitedText
{
    private const int FewestCells = 4;
    private const int FewestRecords = 5;
    private const double LeastShareOfSameWidth = 0.8;

    /// <summary>The rows of a text; null where it is no such text.</summary>
    /// <param name="text">The text, its lines ended by CR, LF or both.</param>
    /// <param name="mostRecords">The largest number of lines.</param>
    public static IReadOnlyList<ContentLine>? Read(string text, int mostRecords)
    {
        // Tabs alone are read line by line; only quotes make a difference.
        foreach (var separator in text.Contains('"', StringComparison.Ordinal) ? new[] { ',', '\t' } : [','])
        {
            if (text.Contains(separator, StringComparison.Ordinal) && Records(text, separator, mostRecords) is { } records && AreOfOneSheet(records))
                return [.. records.Select(Row)];
        }

        return null;
    }

    private static bool AreOfOneSheet(List<(int Line, int EndLine, List<string> Cells)> records)
    {
        var widths = records.Where(record => record.Cells.Exists(cell => cell.Length > 0)).GroupBy(record => record.Cells.Count).ToList();
        return widths.MaxBy(group => group.Count()) is { Key: >= FewestCells } most
            && most.Count() is >= FewestRecords and var count
            && count >= widths.Sum(group => group.Count()) * LeastShareOfSameWidth;
    }

    private static ContentLine Row((int Line, int EndLine, List<string> Cells) record)
    {
        var place = SourcePlace.OnLine(record.Line);
        var cells = new List<ContentCell>();
        for (var column = 0; column < record.Cells.Count; column++)
        {
            if (CellText.Clean(record.Cells[column]) is { Length: > 0 } cell)
                cells.Add(new(cell, column));
        }

        return ContentLines.OfRow(record.EndLine > record.Line ? place.Through(SourcePlace.OnLine(record.EndLine)) : place, cells);
    }

    // Null where a quote stands where none may, or is never closed.
    private static List<(int Line, int EndLine, List<string> Cells)>? Records(string text, char separator, int mostRecords)
    {
        var records = new List<(int Line, int EndLine, List<string> Cells)>();
        var cell = new StringBuilder();
        var cells = new List<string>();
        var line = 1;
        var start = 1;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && text[i] == '"' && cell.Length == 0 && (i == 0 || text[i - 1] == separator || text[i - 1] is '\n' or '\r'))
            {
                if (Quoted(text, ref i, cell, ref line) && (i + 1 == text.Length || text[i + 1] == separator || text[i + 1] is '\n' or '\r'))
                    continue;
                return null;
            }

            if (i < text.Length && text[i] != separator && text[i] is not ('\n' or '\r'))
            {
                cell.Append(text[i]);
                continue;
            }

            cells.Add(cell.ToString());
            cell.Clear();
            if (i < text.Length && text[i] == separator)
                continue;
            if (i < text.Length || cells.Count > 1 || cells[0].Length > 0)
                records.Add((start, line, cells));
            if (records.Count > mostRecords)
                return null;
            cells = [];
            if (i + 1 < text.Length && text[i] == '\r' && text[i + 1] == '\n')
                i++;
            start = ++line;
        }

        return records;
    }

    // Takes a quoted cell in; ends on its closing quote.
    private static bool Quoted(string text, ref int i, StringBuilder cell, ref int line)
    {
        for (i++; i < text.Length; i++)
        {
            if (text[i] != '"')
            {
                if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
                    line++;
                cell.Append(text[i]);
            }
            else if (i + 1 < text.Length && text[i + 1] == '"')
            {
                cell.Append('"');
                i++;
            }
            else
            {
                return true;
            }
        }

        return false;
    }
}
