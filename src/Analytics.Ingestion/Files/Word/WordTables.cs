using System.Globalization;
using System.Xml.Linq;
using Analytics.Ingestion.Files.Blocks;

namespace Analytics.Ingestion.Files.Word;

/// <summary>Reads the tables of a Word document into the grid of their columns.</summary>
/// <param name="readBlocks">Reads what stands in a cell.</param>
internal sealed class WordTables(Func<XElement, List<Block>> readBlocks)
{
    // Word itself allows 63.
    private const int MostColumns = 200;

    /// <summary>Number of hidden rows that were left out.</summary>
    public int HiddenCount { get; private set; }

    /// <summary>Reads a table.</summary>
    /// <exception cref="InvalidDataException">It is wider than any program can write.</exception>
    public TableBlock Read(XElement table)
    {
        var rows = new List<TableRow>();
        foreach (var row in Within(table, "tr"))
        {
            var properties = WordMarkup.Child(row, "trPr");
            if (WordMarkup.Child(properties, "del") is not null)
                continue;
            if (WordMarkup.IsOn(WordMarkup.Child(properties, "hidden")))
            {
                HiddenCount++;
                continue;
            }

            rows.Add(new(Cells(row, Number(WordMarkup.Child(properties, "gridBefore"), 0))));
        }

        return new(rows);
    }

    private List<TableCell> Cells(XElement row, int column)
    {
        var cells = new List<TableCell>();
        foreach (var cell in Within(row, "tc"))
        {
            var properties = WordMarkup.Child(cell, "tcPr");
            var span = Math.Max(1, Number(WordMarkup.Child(properties, "gridSpan"), 1));
            if (column + span > MostColumns)
                throw new InvalidDataException("A table is wider than any word processor can write.");
            if (Continues(WordMarkup.Child(properties, "hMerge")) && cells.Count > 0 && cells[^1].Column + cells[^1].ColumnCount == column)
                cells[^1] = cells[^1] with { ColumnCount = cells[^1].ColumnCount + span };
            else if (!Continues(WordMarkup.Child(properties, "vMerge")) && WordMarkup.Child(properties, "cellDel") is null)
                cells.Add(new(column, span, readBlocks(cell)));
            column += span;
        }

        return cells;
    }

    // A merge without a value goes on with the cell above or before it.
    private static bool Continues(XElement? merge) => merge is not null && WordMarkup.Attribute(merge, "val") is not "restart";

    private static IEnumerable<XElement> Within(XElement parent, string name)
    {
        foreach (var element in parent.Elements())
        {
            if (element.Name.LocalName == name)
            {
                yield return element;
            }
            else if (WordMarkup.IsWrapper(element.Name.LocalName) && WordMarkup.Content(element) is { } content)
            {
                foreach (var inner in Within(content, name))
                    yield return inner;
            }
        }
    }

    private static int Number(XElement? property, int otherwise) =>
        int.TryParse(WordMarkup.Attribute(property, "val"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : otherwise;
}
