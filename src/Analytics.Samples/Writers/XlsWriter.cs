using Analytics.Samples.Layouts;
using Analytics.Samples.Printing;

namespace Analytics.Samples.Writers;

/// <summary>Writes forms as a workbook of Excel 97 to 2003: one sheet a form, merged cells, texts in the shared table, numbers as numbers.</summary>
internal static class XlsWriter
{
    private const int Bof = 0x0809;
    private const int Eof = 0x000A;
    private const int CodePage = 0x0042;
    private const int Window = 0x003D;
    private const int Font = 0x0031;
    private const int ExtendedFormat = 0x00E0;
    private const int Style = 0x0293;
    private const int BoundSheet = 0x0085;
    private const int SharedStrings = 0x00FC;
    private const int Continue = 0x003C;
    private const int Dimensions = 0x0200;
    private const int LabelShared = 0x00FD;
    private const int Number = 0x0203;
    private const int MergedCells = 0x00E5;
    private const int Version8 = 0x0600;
    private const int Unicode = 1200;
    private const int StyleFormats = 15;
    private const int MostInRecord = 8000;
    private const int MostMergesInRecord = 1000;

    // Formats of cells behind the fifteen that every workbook has: general, percent, thousands with and without decimals, two decimals.
    private static readonly int[] CellFormats = [0, 10, 4, 3, 2];

    /// <summary>Writes the workbook.</summary>
    public static (string Layout, byte[] Content) Write(IReadOnlyList<FormPage> pages, SeededRandom random)
    {
        var storesNumbers = random.Chance(70);
        var strings = new List<string>();
        var indices = new Dictionary<string, int>(StringComparer.Ordinal);
        var sheets = FormGrid.OfAll(pages, random).Select(grid => Sheet(grid, storesNumbers, text =>
        {
            if (!indices.TryGetValue(text, out var index))
            {
                indices[text] = index = strings.Count;
                strings.Add(text);
            }

            return index;
        })).ToList();
        // The places of the sheets stand before them: written once to learn the length, and once more with it.
        var length = Globals(sheets, strings, 0).Length;
        var workbook = Globals(sheets, strings, length);
        return (pages.Count > 1 ? "sheets" : storesNumbers ? "sheet-numbers" : "sheet-texts", CompoundFile.Create("Workbook", [.. workbook.ToBytes(), .. sheets.SelectMany(sheet => sheet.ToBytes())]));
    }

    private static BiffRecords Globals(List<BiffRecords> sheets, List<string> strings, int length)
    {
        var records = new BiffRecords();
        records.Add(Bof, Version8, 0x0005, 0x0DBB, 0x07CC, new byte[8]);
        records.Add(CodePage, Unicode);
        records.Add(Window, 0, 0, 0x4000, 0x2000, 0x0038, 0, 0, 1, 0x0258);
        for (var i = 0; i < 4; i++)
            records.Add(Font, 200, 0, 0x7FFF, 400, 0, new byte[4], BiffRecords.Text("宋体", hasShortLength: true));
        for (var i = 0; i < StyleFormats; i++)
            records.Add(ExtendedFormat, 0, 0, 0xFFF5, new byte[14]);
        foreach (var format in CellFormats)
            records.Add(ExtendedFormat, 0, format, 0x0001, new byte[14]);
        records.Add(Style, 0x8000, new byte[] { 0, 0xFF });
        for (var i = 0; i < sheets.Count; i++)
        {
            records.Add(BoundSheet, BiffRecords.Int(length + sheets.Take(i).Sum(sheet => sheet.Length)), 0, BiffRecords.Text(sheets.Count == 1 ? "Sheet1" : $"表{Printed.Number(i + 1)}", hasShortLength: true));
        }

        AddStrings(records, strings);
        records.Add(Eof);
        return records;
    }

    // The table goes on in further records; a text that begins in one of them stays whole, as no text is longer than a record.
    private static void AddStrings(BiffRecords records, List<string> strings)
    {
        List<byte> block = [.. BiffRecords.Int(strings.Count), .. BiffRecords.Int(strings.Count)];
        var type = SharedStrings;
        foreach (var text in strings)
        {
            var bytes = BiffRecords.Text(text);
            if (block.Count + bytes.Length > MostInRecord)
            {
                records.Add(type, block.ToArray());
                type = Continue;
                block.Clear();
            }

            block.AddRange(bytes);
        }

        records.Add(type, block.ToArray());
    }

    private static BiffRecords Sheet(FormGrid grid, bool storesNumbers, Func<string, int> share)
    {
        var records = new BiffRecords();
        records.Add(Bof, Version8, 0x0010, 0x0DBB, 0x07CC, new byte[8]);
        records.Add(Dimensions, BiffRecords.Int(0), BiffRecords.Int(grid.Rows.Count), 0, grid.Widths.Count, 0);
        var merges = new List<byte[]>();
        for (var row = 0; row < grid.Rows.Count; row++)
        {
            foreach (var cell in grid.Rows[row].Cells)
            {
                if (cell.Width > 1 || cell.Height > 1)
                    merges.Add([.. BiffRecords.Short(row), .. BiffRecords.Short(row + cell.Height - 1), .. BiffRecords.Short(cell.Column), .. BiffRecords.Short(cell.Column + cell.Width - 1)]);
                if (cell.Content.Text.Length == 0)
                    continue;
                if (storesNumbers && cell.Content.Number is { } number)
                    records.Add(Number, row, cell.Column, StyleFormats + FormatOf(cell.Content.Text), BiffRecords.Double((double)number));
                else
                    records.Add(LabelShared, row, cell.Column, StyleFormats, BiffRecords.Int(share(cell.Content.Text)));
            }
        }

        records.Add(0x023E, 0x06B6, 0, 0, 0, 0, 0, 0, 0, 0);
        foreach (var chunk in merges.Chunk(MostMergesInRecord))
            records.Add(MergedCells, chunk.Length, chunk.SelectMany(merge => merge).ToArray());
        records.Add(Eof);
        return records;
    }

    private static int FormatOf(string text) =>
        text.EndsWith('%') ? 1
        : text.Contains(',', StringComparison.Ordinal) ? text.Contains('.', StringComparison.Ordinal) ? 2 : 3
        : text.EndsWith(".00", StringComparison.Ordinal) ? 4
        : 0;
}
