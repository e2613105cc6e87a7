using System.Globalization;
using Analytics.Reports.Documents;
using Analytics.Reports.Rendering;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using SheetList = DocumentFormat.OpenXml.Spreadsheet.Sheets;

namespace Analytics.Reports.Sheets;

/// <summary>Writes tables as xlsx: typed cells, a head that stays in sight, filters, and a first sheet that says what the file holds.</summary>
/// <remarks>
/// Figures are stored unrounded and shown as on page and paper; amounts in 万元. Words are stored as words, so that none is
/// taken for a formula. Rows are written one by one; fifty thousand of them need no more memory than the file itself.
/// </remarks>
public static class SheetExport
{
    /// <summary>Rows of a table at the most; a sheet ends at 1,048,576.</summary>
    private const int MostRows = 1_000_000;

    private const int LongestText = 32_000;
    private const string FirstSheet = "说明";
    private const string NoFilter = "无，全部列出";
    private static readonly (string Text, uint Style)[] NoCells = [];

    /// <summary>Writes a book.</summary>
    /// <param name="book">The tables and what they are limited to.</param>
    /// <returns>The file's content.</returns>
    /// <exception cref="ReportException">A table has more rows than a sheet takes.</exception>
    public static byte[] Write(SheetBook book)
    {
        ArgumentNullException.ThrowIfNull(book);
        if (book.Tables.FirstOrDefault(table => table.Rows.Count > MostRows) is { } large)
            throw new ReportException($"“{large.Title}”有{ChineseFormats.Count(large.Rows.Count)}行，超过一张工作表的上限{ChineseFormats.Count(MostRows)}行。请缩小筛选范围后再导出。");

        using var file = new MemoryStream();
        using (var package = SpreadsheetDocument.Create(file, SpreadsheetDocumentType.Workbook))
        {
            var workbook = package.AddWorkbookPart();
            workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = SheetStyles.Create();
            var names = new SheetNames();
            var sheets = new SheetList();
            var filters = new DefinedNames();
            AddSheet(names.Next(FirstSheet), part => WriteFirst(part, book));
            foreach (var table in book.Tables)
            {
                var name = names.Next(table.Title);
                var local = (uint)sheets.Count();
                AddSheet(name, part => WriteTable(part, table));
                filters.Append(new DefinedName($"'{name}'!{Range(table, isAbsolute: true)}") { Name = "_xlnm._FilterDatabase", LocalSheetId = local, Hidden = true });
            }

            workbook.Workbook = new Workbook(sheets);
            if (filters.HasChildren)
                workbook.Workbook.Append(filters);
            package.PackageProperties.Title = book.Title;
            package.PackageProperties.Created = book.MadeAt.UtcDateTime;

            void AddSheet(string name, Action<WorksheetPart> write)
            {
                var part = workbook.AddNewPart<WorksheetPart>();
                write(part);
                sheets.Append(new Sheet { Id = workbook.GetIdOfPart(part), SheetId = (uint)sheets.Count() + 1, Name = name });
            }
        }

        return file.ToArray();
    }

    private static void WriteFirst(WorksheetPart part, SheetBook book)
    {
        using var writer = OpenXmlWriter.Create(part);
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(new Columns(Width(1, 18), Width(2, 60), Width(3, 14), Width(4, 60)));
        writer.WriteStartElement(new SheetData());
        var row = 0;
        Line([(book.Title, SheetStyles.BoldText)]);
        foreach (var (name, value) in book.Scope)
            Line([(name, 0), (value, 0)]);
        var differ = book.Tables.Any(table => table.Filters.Count > 0);
        if (book.Scope.Count == 0 && !differ)
            Line([("筛选条件", 0), (NoFilter, 0)]);
        Line([("导出时间", 0), (ChineseFormats.Moment(book.MadeAt), 0)]);
        Line([("口径", 0), ($"{(book.Tables.Any(table => table.Unit is not null) ? "金额单位为万元；" : null)}数值未作四舍五入，单元格按两位小数显示；空单元格表示没有数值", 0)]);
        row++;
        Line([("工作表序号", SheetStyles.Head), ("内容", SheetStyles.Head), ("行数", SheetStyles.Head), .. differ ? [("另按以下条件筛选", SheetStyles.Head)] : NoCells]);
        foreach (var (index, table) in book.Tables.Index())
        {
            row++;
            writer.WriteStartElement(new Row { RowIndex = (uint)row });
            WriteNumber(writer, "A", row, index + 1, SheetStyles.Of(ReportCellKind.Count, isBold: false));
            WriteText(writer, "B", row, table.Title, SheetStyles.Of(ReportCellKind.Text, isBold: false));
            WriteNumber(writer, "C", row, table.Rows.Count, SheetStyles.Of(ReportCellKind.Count, isBold: false));
            if (differ)
                WriteText(writer, "D", row, table.Filters.Count == 0 ? NoFilter : string.Join('；', table.Filters.Select(filter => $"{filter.Name}：{filter.Value}")), SheetStyles.Of(ReportCellKind.Text, isBold: false));
            writer.WriteEndElement();
        }

        writer.WriteEndElement();
        writer.WriteEndElement();

        void Line(IReadOnlyList<(string Text, uint Style)> cells)
        {
            row++;
            writer.WriteStartElement(new Row { RowIndex = (uint)row });
            foreach (var (index, (text, style)) in cells.Index())
                WriteText(writer, ColumnName(index), row, text, style);
            writer.WriteEndElement();
        }
    }

    private static void WriteTable(WorksheetPart part, ReportTable table)
    {
        var columns = Enumerable.Range(0, table.Columns.Count).Select(ColumnName).ToList();
        using var writer = OpenXmlWriter.Create(part);
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(new SheetViews(new SheetView(
            new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen },
            new Selection { Pane = PaneValues.BottomLeft, ActiveCell = "A2", SequenceOfReferences = new ListValue<StringValue> { InnerText = "A2" } })
        { WorkbookViewId = 0 }));
        writer.WriteElement(new Columns(table.Columns.Select((column, index) => Width((uint)index + 1, WidthOf(column)))));
        writer.WriteStartElement(new SheetData());
        writer.WriteStartElement(new Row { RowIndex = 1 });
        for (var index = 0; index < columns.Count; index++)
            WriteText(writer, columns[index], 1, HeadOf(table.Columns[index]), SheetStyles.Head);
        writer.WriteEndElement();
        for (var row = 0; row < table.Rows.Count; row++)
            WriteRow(writer, columns, table, table.Rows[row], row + 2, isBold: false);
        if (table.Total is { } total)
            WriteRow(writer, columns, table, total, table.Rows.Count + 2, isBold: true);
        writer.WriteEndElement();
        writer.WriteElement(new AutoFilter { Reference = Range(table, isAbsolute: false) });
        writer.WriteEndElement();
    }

    private static void WriteRow(OpenXmlWriter writer, List<string> columns, ReportTable table, IReadOnlyList<ReportCell> cells, int row, bool isBold)
    {
        writer.WriteStartElement(new Row(), [new("r", null!, row.ToString(CultureInfo.InvariantCulture))]);
        for (var index = 0; index < columns.Count; index++)
        {
            var cell = cells[index];
            var kind = cell.Kind ?? table.Columns[index].Kind;
            if (cell.Words is { } words)
                WriteText(writer, columns[index], row, words, IsLikeFormula(words) ? SheetStyles.OfQuoted() : SheetStyles.Of(ReportCellKind.Text, isBold));
            else if (cell.Day is { } day)
                WriteNumber(writer, columns[index], row, (decimal)day.ToDateTime(TimeOnly.MinValue).ToOADate(), SheetStyles.Of(ReportCellKind.Date, isBold));
            else if (cell.Moment is { } moment)
                WriteNumber(writer, columns[index], row, (decimal)ChineseFormats.InBeijing(moment).ToOADate(), SheetStyles.Of(ReportCellKind.Moment, isBold));
            else if (cell.Number is { } number)
                WriteNumber(writer, columns[index], row, Stored(number, kind), SheetStyles.Of(kind == ReportCellKind.Text ? ReportCellKind.Count : kind, isBold));
            else
                WriteEmpty(writer, columns[index], row, SheetStyles.Of(kind, isBold));
        }

        writer.WriteEndElement();
    }

    /// <summary>The figure in the unit that the sheet shows: 万元 for amounts, percentage points for differences of rates.</summary>
    private static decimal Stored(decimal number, ReportCellKind kind) => kind switch
    {
        ReportCellKind.Amount or ReportCellKind.AmountDifference => new Domain.Budget.Money(number).TenThousandYuan,
        ReportCellKind.RateDifference => number * 100m,
        _ => number,
    };

    private static string HeadOf(ReportColumn column) =>
        column.Kind is ReportCellKind.Amount or ReportCellKind.AmountDifference && !column.Title.Contains("万元", StringComparison.Ordinal) ? column.Title + "（万元）" : column.Title;

    private static bool IsLikeFormula(string words) => words.Length > 0 && words[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n';

    private static void WriteText(OpenXmlWriter writer, string column, int row, string text, uint style)
    {
        writer.WriteStartElement(new Cell(), [.. Attributes(column, row, style), new("t", null!, "inlineStr")]);
        writer.WriteStartElement(new InlineString());
        writer.WriteElement(new Text(Writable(text)) { Space = SpaceProcessingModeValues.Preserve });
        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private static void WriteNumber(OpenXmlWriter writer, string column, int row, decimal number, uint style)
    {
        writer.WriteStartElement(new Cell(), Attributes(column, row, style));
        writer.WriteElement(new CellValue(number.ToString("0.############################", CultureInfo.InvariantCulture)));
        writer.WriteEndElement();
    }

    private static void WriteEmpty(OpenXmlWriter writer, string column, int row, uint style)
    {
        writer.WriteStartElement(new Cell(), Attributes(column, row, style));
        writer.WriteEndElement();
    }

    private static OpenXmlAttribute[] Attributes(string column, int row, uint style) =>
        [new("r", null!, string.Create(CultureInfo.InvariantCulture, $"{column}{row}")), new("s", null!, style.ToString(CultureInfo.InvariantCulture))];

    /// <summary>A text without what a sheet cannot hold: control characters, halves of characters, more than its longest cell.</summary>
    private static string Writable(string text)
    {
        var cut = text.Length <= LongestText ? text : ChineseFormats.Shorten(text, LongestText);
        return cut.Any(character => !System.Xml.XmlConvert.IsXmlChar(character))
            ? string.Concat(cut.EnumerateRunes().Where(rune => rune.Value != 0xFFFD && (rune.Utf16SequenceLength > 1 || System.Xml.XmlConvert.IsXmlChar((char)rune.Value))).Select(rune => rune.ToString()))
            : cut;
    }

    private static string Range(ReportTable table, bool isAbsolute)
    {
        var (last, end) = (ColumnName(table.Columns.Count - 1), table.Rows.Count + 1);
        return isAbsolute ? string.Create(CultureInfo.InvariantCulture, $"$A$1:${last}${end}") : string.Create(CultureInfo.InvariantCulture, $"A1:{last}{end}");
    }

    private static string ColumnName(int index) => index < 26
        ? ((char)('A' + index)).ToString()
        : ColumnName(index / 26 - 1) + (char)('A' + index % 26);

    private static double WidthOf(ReportColumn column) => column.Kind switch
    {
        ReportCellKind.Text => Math.Clamp(column.Width * 0.8, 12, 60),
        ReportCellKind.Amount or ReportCellKind.AmountDifference => 16,
        ReportCellKind.Moment => 18,
        _ => 12,
    };

    private static Column Width(uint index, double width) => new() { Min = index, Max = index, Width = width, CustomWidth = true };
}
