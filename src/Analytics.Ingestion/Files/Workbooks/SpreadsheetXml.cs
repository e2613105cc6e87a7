using System.Globalization;
using System.Text;
using System.Xml;

namespace Analytics.Ingestion.Files.Workbooks;

/// <summary>Walks the text of a workbook in SpreadsheetML 2003: sheets, rows and cells, which name their place only where one is skipped.</summary>
/// <param name="reader">The text.</param>
/// <param name="lines">Takes the rows.</param>
internal sealed class SpreadsheetXml(XmlReader reader, SheetLines lines)
{
    private const string Namespace = "urn:schemas-microsoft-com:office:spreadsheet";
    private const int DeepestElement = 128;
    private const int LastRow = 1_048_576;

    private static readonly Dictionary<string, string> NamedFormats = new(StringComparer.Ordinal)
    {
        ["Percent"] = "0.00%", ["Fixed"] = "0.00", ["Standard"] = "#,##0.00", ["Currency"] = "#,##0.00", ["Short Date"] = "yyyy/m/d", ["Long Date"] = "yyyy年m月d日",
        ["Medium Date"] = "yyyy/m/d", ["General Date"] = "yyyy/m/d",
    };

    private readonly Dictionary<string, string> _formats = new(StringComparer.Ordinal);
    private readonly HashSet<int> _hiddenColumns = [];
    private string _style = "";
    private int _row;
    private int _column;

    /// <summary>Reads the workbook.</summary>
    /// <exception cref="XmlException">The text is no XML, or ends too early.</exception>
    /// <exception cref="InvalidDataException">Its parts stand where no program writes them.</exception>
    public FileReading Read()
    {
        var isVisible = true;
        var facts = new SheetFacts();
        while (reader.Read() && lines.Refusal is null)
        {
            if (reader.Depth > DeepestElement)
                throw new InvalidDataException("Elements without end within each other.");
            switch (reader.NodeType, reader.LocalName)
            {
                case (XmlNodeType.Element, "Style"):
                    _style = Attribute("ID") ?? "";
                    break;
                case (XmlNodeType.Element, "NumberFormat") when Attribute("Format") is { } format:
                    _formats[_style] = NamedFormats.GetValueOrDefault(format, format);
                    break;
                case (XmlNodeType.Element, "Worksheet"):
                    lines.Begin(Attribute("Name") ?? "");
                    (isVisible, facts, _row, _column) = (true, new(), 0, 0);
                    _hiddenColumns.Clear();
                    break;
                case (XmlNodeType.Element, "Column"):
                    TakeColumn();
                    break;
                case (XmlNodeType.Element, "Row"):
                    ReadRow(facts);
                    break;
                case (XmlNodeType.Element, "Visible"):
                    isVisible = !reader.ReadString().Contains("Hidden", StringComparison.Ordinal);
                    break;
                case (XmlNodeType.EndElement, "Worksheet"):
                    lines.End(isVisible, facts);
                    break;
            }
        }

        return lines.ToReading();
    }

    private void TakeColumn()
    {
        var first = Number("Index") is { } index ? index - 1 : _column;
        _column = first + 1 + Math.Min(Number("Span") ?? 0, SheetLines.MostColumns);
        if (Attribute("Hidden") is not "1")
            return;
        for (var column = first; column < _column && column < SheetLines.MostColumns; column++)
            _hiddenColumns.Add(column);
    }

    private void ReadRow(SheetFacts facts)
    {
        var row = Number("Index") ?? _row + 1;
        if (row <= _row || row > LastRow)
            throw new InvalidDataException("Rows out of order.");
        var isHidden = Attribute("Hidden") is "1";
        // Rows without cells may be written once for many.
        _row = row + Math.Min(Number("Span") ?? 0, LastRow - row);
        var cells = new List<(int Column, int ColumnCount, string Text)>();
        var hasHidden = false;
        var column = 0;
        if (!reader.IsEmptyElement)
        {
            var depth = reader.Depth;
            while (reader.Read() && reader.Depth > depth)
            {
                if (reader is not { NodeType: XmlNodeType.Element, LocalName: "Cell" })
                    continue;
                column = Number("Index") is { } index ? index - 1 : column;
                var count = 1 + (Number("MergeAcross") ?? 0);
                if (ReadCell(facts, new(row, column)) is { Length: > 0 } text)
                {
                    var isShown = !isHidden && column < SheetLines.MostColumns && !_hiddenColumns.Contains(column);
                    hasHidden |= !isShown;
                    if (isShown)
                        cells.Add((column, Math.Min(count, SheetLines.MostColumns - column), text));
                }

                column += Math.Min(count, SheetLines.MostColumns);
            }
        }

        for (var i = 1; i < cells.Count; i++)
        {
            if (cells[i].Column <= cells[i - 1].Column)
                throw new InvalidDataException("Cells out of order.");
        }

        lines.Add(row, column, cells, hasHidden);
    }

    private string ReadCell(SheetFacts facts, CellAddress address)
    {
        var format = _formats.GetValueOrDefault(Attribute("StyleID") ?? "");
        var text = "";
        if (reader.IsEmptyElement)
            return text;
        var depth = reader.Depth;
        while (reader.Read() && reader.Depth > depth)
        {
            // Comments have data of their own.
            if (reader is not { NodeType: XmlNodeType.Element, LocalName: "Data" } || reader.Depth != depth + 1)
                continue;
            var type = Attribute("Type");
            var printed = ReadText();
            if (type == "Error")
                facts.Errors.TryAdd(address, printed.Trim());
            else
                text = Print(type, printed, format);
        }

        return text;
    }

    private string ReadText()
    {
        var text = new StringBuilder();
        if (reader.IsEmptyElement)
            return "";
        var depth = reader.Depth;
        while (reader.Read() && reader.Depth > depth)
        {
            if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace)
                text.Append(reader.Value);
        }

        return text.ToString();
    }

    private static string Print(string? type, string printed, string? format) => type switch
    {
        "Number" when double.TryParse(printed, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => SheetText.Of(number, format),
        "DateTime" when DateTime.TryParse(printed, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) => SheetText.Of(date, format),
        "Boolean" => SheetText.Of(printed == "1", format),
        _ => SheetText.Of(printed, format),
    };

    private string? Attribute(string name) => reader.GetAttribute(name, Namespace) ?? reader.GetAttribute(name);

    private int? Number(string name) =>
        int.TryParse(Attribute(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= LastRow ? number : null;
}
