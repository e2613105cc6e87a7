using System.Text;
using ExcelDataReader;

namespace Analytics.Ingestion.Files.Workbooks;

/// <summary>Reads every visible sheet of a workbook row by row, as it shows on the screen; the same for the old and the new format.</summary>
/// <remarks>Formulas give the value last computed; nothing is ever computed here. Of merged cells the first one has the value.
/// What is hidden is not read, for the printed form does not show it, but it is reported.</remarks>
internal static class SheetReading
{
    /// <summary>The settings for the package that opens workbooks.</summary>
    public static readonly ExcelReaderConfiguration Configuration = CreateConfiguration();

    private const int MostMerges = 100_000;

    /// <summary>Reads the sheets.</summary>
    /// <param name="reader">The open workbook.</param>
    /// <param name="lines">Takes the rows.</param>
    /// <param name="factsOf">What a sheet says of its cells beside their values, by its number and name.</param>
    public static FileReading Read(IExcelDataReader reader, SheetLines lines, Func<int, string, SheetFacts?> factsOf)
    {
        var sheet = 0;
        do
        {
            if (reader.MergeCells is { Length: > MostMerges })
                throw new InvalidDataException("More merged cells than any form has.");
            lines.Begin(reader.Name);
            var merged = new MergedCells(reader.MergeCells ?? [], SheetLines.MostColumns);
            for (var row = 0; reader.Read(); row++)
            {
                merged.MoveTo(row);
                var cells = Cells(reader, merged, row, out var hasHidden);
                if (!lines.Add(row + 1, reader.FieldCount, cells, hasHidden))
                    return lines.ToReading();
            }

            lines.End(reader.VisibleState == "visible", factsOf(sheet++, reader.Name));
        }
        while (reader.NextResult());

        return lines.ToReading();
    }

    // The configuration asks for a code page that .NET knows only after it was registered, even where no file uses it.
    private static ExcelReaderConfiguration CreateConfiguration()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return new() { FallbackEncoding = Encoding.GetEncoding("GB18030") };
    }

    private static List<(int Column, int ColumnCount, string Text)> Cells(IExcelDataReader reader, MergedCells merged, int row, out bool hasHidden)
    {
        var cells = new List<(int Column, int ColumnCount, string Text)>();
        hasHidden = false;
        for (var column = 0; column < reader.FieldCount; column++)
        {
            var value = reader.GetValue(column);
            if (value is null)
                continue;
            // A column beyond every form's width is treated as one that is not shown.
            var count = column < SheetLines.MostColumns ? merged.ColumnCount(row, column) : 0;
            if (count == 0 || reader.RowHeight == 0 || IsHidden(reader, column, count))
                hasHidden |= value is not string { Length: 0 };
            else if (SheetText.Of(value, reader.GetNumberFormatString(column)) is { Length: > 0 } text)
                cells.Add((column, count, text));
        }

        return cells;
    }

    // A merged cell shows its text as long as one of its columns is there.
    private static bool IsHidden(IExcelDataReader reader, int column, int count)
    {
        for (var i = column; i < column + count && i < reader.FieldCount; i++)
        {
            if (reader.GetColumnWidth(i) != 0)
                return false;
        }

        return true;
    }
}
