using Analytics.Domain.Forms;
using Analytics.Ingestion.Files;
using Analytics.Ingestion.Parsing;
using Analytics.Ingestion.Parsing.Vocabulary;

namespace Analytics.UnitTests.Ingestion.Parsing;

/// <summary>Invented forms as tables whose columns are known, as workbooks, documents and web pages give them.</summary>
internal static class Grids
{
    private static readonly FormParser Parser = new(FormVocabulary.CreateDefault());

    /// <summary>Reads a table drawn as text, one row a line.</summary>
    /// <param name="table">Cells parted by <c>|</c>; <c>*3</c> behind a text is a cell of three columns, an empty cell has no text
    /// of its own, <c>/</c> breaks the line within a cell.</param>
    public static List<EvaluationForm> Read(string table)
    {
        var lines = table.ReplaceLineEndings("\n").Split('\n').Select((row, index) => Line(row, index + 1)).ToList();
        return Parser.Read(new(lines), out _);
    }

    /// <summary>Reads a table that holds one form.</summary>
    public static EvaluationForm Form(string table) => Assert.Single(Read(table));

    /// <summary>Reads a table that holds one form, with lines of text behind it.</summary>
    public static EvaluationForm Form(string table, params string[] behind)
    {
        var rows = table.ReplaceLineEndings("\n").Split('\n').Select((row, index) => Line(row, index + 1)).ToList();
        rows.AddRange(behind.Select((text, index) => new ContentLine(
            SourcePlace.OnLine(rows.Count + index + 1), text, CellSplitter.HasColumns(text), CellSplitter.HasColumns(text) ? CellSplitter.SplitColumns : CellSplitter.SplitBlanks)
        {
            MayBreakCells = CellSplitter.HasColumns(text),
        }));
        return Assert.Single(Parser.Read(new(rows), out _));
    }

    private static ContentLine Line(string row, int number)
    {
        var cells = new List<ContentCell>();
        var column = 0;
        foreach (var part in row.Split('|'))
        {
            var star = part.LastIndexOf('*');
            var width = star >= 0 && int.TryParse(part[(star + 1)..], out var count) ? count : 1;
            var text = (width > 1 || (star >= 0 && part.EndsWith("*1", StringComparison.Ordinal)) ? part[..star] : part).Replace('/', '\n').Trim();
            if (text.Length > 0)
                cells.Add(new(text, column, width, new(number, number, Sheet: "表", Cell: $"{(char)('A' + column)}{number}", Row: number)));
            column += width;
        }

        return new(new(number, number, Sheet: "表", Row: number), string.Join('\t', cells.Select(cell => cell.Text.Replace('\n', ' '))), isRow: true, _ => cells);
    }
}
