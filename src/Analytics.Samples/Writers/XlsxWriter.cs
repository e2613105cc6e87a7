using System.Globalization;
using System.Xml;
using Analytics.Samples.Layouts;
using Analytics.Samples.Printing;

namespace Analytics.Samples.Writers;

/// <summary>Writes forms as an Excel workbook: one sheet a form, merged cells, numbers, formulas with their values, dates as serials.</summary>
internal static class XlsxWriter
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private static readonly DateOnly SerialZero = new(1899, 12, 30);

    // The number formats of the styles, in the order of Style.
    private static readonly int[] FormatIds = [0, 10, 4, 2, 14, 3];

    private enum Style
    {
        General,
        Percent,
        ThousandsFixed,
        Fixed,
        Date,
        Thousands,
    }

    /// <summary>Writes the workbook.</summary>
    public static (string Layout, byte[] Content) Write(IReadOnlyList<FormPage> pages, SeededRandom random)
    {
        var hasDateCell = random.Chance(40);
        var breaksLabels = random.Chance(50);
        var grids = pages.Select(page => FormGrid.Of(page, hasDateCell)).Select(grid => breaksLabels ? grid.WithBrokenLabels() : grid).ToList();
        var storesNumbers = random.Chance(65);
        var hasFormulas = storesNumbers && random.Chance(50);
        var hidesRows = random.Chance(12);
        var shared = random.Chance(75) ? new SharedTexts() : null;
        var sheets = grids.Select((grid, i) => new SheetDraw(grid, pages[i], storesNumbers, hasFormulas, hidesRows && i == 0, shared)).ToList();
        var names = sheets.Select((_, i) => sheets.Count == 1 ? random.Pick(["Sheet1", "自评表", "绩效表"]) : $"{Printed.Number(i + 1)}.{NameOf(pages[i])}").ToList();
        var parts = new List<(string, Action<XmlWriter>)>
        {
            ("[Content_Types].xml", ZipPackage.ContentTypes([
                ("/xl/workbook.xml", "spreadsheetml.sheet.main"),
                ("/xl/styles.xml", "spreadsheetml.styles"),
                .. shared is null ? [] : new[] { ("/xl/sharedStrings.xml", "spreadsheetml.sharedStrings") },
                .. sheets.Select((_, i) => ($"/xl/worksheets/sheet{Printed.Number(i + 1)}.xml", "spreadsheetml.worksheet")),
            ])),
            ("_rels/.rels", ZipPackage.Relations(("officeDocument", "xl/workbook.xml"))),
            ("xl/_rels/workbook.xml.rels", ZipPackage.Relations([.. sheets.Select((_, i) => ("worksheet", $"worksheets/sheet{Printed.Number(i + 1)}.xml")), ("styles", "styles.xml"), .. shared is null ? [] : new[] { ("sharedStrings", "sharedStrings.xml") }])),
            ("xl/workbook.xml", writer => WriteWorkbook(writer, names)),
            ("xl/styles.xml", WriteStyles),
        };
        parts.AddRange(sheets.Select((sheet, i) => ($"xl/worksheets/sheet{Printed.Number(i + 1)}.xml", (Action<XmlWriter>)(writer => WriteSheet(writer, sheet)))));
        // After the sheets, which fill the table.
        if (shared is not null)
            parts.Add(("xl/sharedStrings.xml", shared.Write));
        var layout = grids.Count > 1 ? "sheets" : hasFormulas ? "sheet-formulas" : storesNumbers ? "sheet-numbers" : "sheet-texts";
        return (hidesRows ? "sheet-hidden-rows" : layout, ZipPackage.Create(parts));
    }

    private static string NameOf(FormPage page) => page.Truth.ProjectName is { } name ? name[..Math.Min(name.Length, 12)].Replace('（', ' ').Trim() : "整体支出";

    private static void WriteWorkbook(XmlWriter writer, List<string> names)
    {
        writer.WriteStartElement("workbook", Main);
        writer.WriteStartElement("sheets");
        for (var i = 0; i < names.Count; i++)
        {
            writer.WriteStartElement("sheet");
            writer.WriteAttributeString("name", names[i]);
            writer.WriteAttributeString("sheetId", Printed.Number(i + 1));
            writer.WriteAttributeString("r", "id", Relationships, $"rId{Printed.Number(i + 1)}");
            writer.WriteEndElement();
        }

        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private static void WriteStyles(XmlWriter writer)
    {
        writer.WriteStartElement("styleSheet", Main);
        writer.WriteRaw("""<fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>""");
        writer.WriteStartElement("cellXfs");
        foreach (var format in FormatIds)
        {
            writer.WriteStartElement("xf");
            writer.WriteAttributeString("numFmtId", Printed.Number(format));
            writer.WriteAttributeString("applyNumberFormat", "1");
            writer.WriteEndElement();
        }

        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private static void WriteSheet(XmlWriter writer, SheetDraw sheet)
    {
        writer.WriteStartElement("worksheet", Main);
        writer.WriteStartElement("cols");
        for (var i = 0; i < sheet.Grid.Widths.Count; i++)
        {
            writer.WriteStartElement("col");
            writer.WriteAttributeString("min", Printed.Number(i + 1));
            writer.WriteAttributeString("max", Printed.Number(i + 1));
            writer.WriteAttributeString("width", Printed.Number((sheet.Grid.Widths[i] * 2) + 2));
            writer.WriteAttributeString("customWidth", "1");
            writer.WriteEndElement();
        }

        writer.WriteEndElement();
        writer.WriteStartElement("sheetData");
        var merges = new List<string>();
        var totals = new List<string>();
        var number = 0;
        foreach (var row in sheet.Grid.Rows)
        {
            number++;
            writer.WriteStartElement("row");
            writer.WriteAttributeString("r", Printed.Number(number));
            foreach (var cell in row.Cells)
            {
                WriteCell(writer, sheet, row, cell, number, totals);
                if (cell.Width > 1 || cell.Height > 1)
                    merges.Add($"{CellAddress.Of(cell.Column, number)}:{CellAddress.Of(cell.Column + cell.Width - 1, number + cell.Height - 1)}");
            }

            writer.WriteEndElement();
        }

        if (sheet.HidesRows)
            WriteHelper(writer, number + 2);
        writer.WriteEndElement();
        if (merges.Count > 0)
        {
            writer.WriteStartElement("mergeCells");
            writer.WriteAttributeString("count", Printed.Number(merges.Count));
            foreach (var merge in merges)
            {
                writer.WriteStartElement("mergeCell");
                writer.WriteAttributeString("ref", merge);
                writer.WriteEndElement();
            }

            writer.WriteEndElement();
        }

        writer.WriteEndElement();
    }

    private static void WriteCell(XmlWriter writer, SheetDraw sheet, GridRow row, GridCell cell, int number, List<string> totals)
    {
        if (cell.Content.Text.Length == 0)
            return;
        var address = CellAddress.Of(cell.Column, number);
        var column = sheet.ColumnOf(row, cell);
        if (column == PageColumn.Score && row.Kind is GridRowKind.Indicator)
            totals.Add(address);
        writer.WriteStartElement("c");
        writer.WriteAttributeString("r", address);
        if (sheet.DateIn(row, cell) is { } date)
        {
            WriteNumber(writer, Style.Date, date.DayNumber - SerialZero.DayNumber, null);
        }
        else if (sheet.StoresNumbers && cell.Content.Number is { } value)
        {
            var formula = !sheet.HasFormulas ? null : cell.Content.Formula switch
            {
                CellFormula.Rate => $"{CellAddress.Of(sheet.FundingColumn(PageColumn.Executed), number)}/{CellAddress.Of(sheet.FundingColumn(PageColumn.Adjusted), number)}",
                CellFormula.Total => $"SUM({totals[0]}:{totals[^1]})+{Printed.Number(value - sheet.IndicatorScores)}",
                _ => null,
            };
            WriteNumber(writer, StyleOf(cell.Content.Text), value, formula);
        }
        else
        {
            WriteText(writer, cell.Content.Text, sheet.Shared);
        }

        writer.WriteEndElement();
    }

    private static void WriteText(XmlWriter writer, string text, SharedTexts? shared)
    {
        if (shared is not null)
        {
            writer.WriteAttributeString("t", "s");
            writer.WriteElementString("v", Printed.Number(shared.IndexOf(text)));
            return;
        }

        writer.WriteAttributeString("t", "inlineStr");
        writer.WriteStartElement("is");
        writer.WriteElementString("t", text);
        writer.WriteEndElement();
    }

    private static void WriteNumber(XmlWriter writer, Style style, decimal value, string? formula)
    {
        writer.WriteAttributeString("s", Printed.Number((int)style));
        if (formula is not null)
            writer.WriteElementString("f", formula);
        writer.WriteElementString("v", value.ToString(CultureInfo.InvariantCulture));
    }

    private static Style StyleOf(string text) =>
        text.EndsWith('%') ? Style.Percent
        : text.Contains(',', StringComparison.Ordinal) ? text.Contains('.', StringComparison.Ordinal) ? Style.ThousandsFixed : Style.Thousands
        : text.EndsWith(".00", StringComparison.Ordinal) ? Style.Fixed
        : Style.General;

    // What a clerk left below the form and hid.
    private static void WriteHelper(XmlWriter writer, int number)
    {
        writer.WriteStartElement("row");
        writer.WriteAttributeString("r", Printed.Number(number));
        writer.WriteAttributeString("hidden", "1");
        writer.WriteStartElement("c");
        writer.WriteAttributeString("r", CellAddress.Of(0, number));
        WriteText(writer, "校验用", shared: null);
        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private sealed record SheetDraw(FormGrid Grid, FormPage Page, bool StoresNumbers, bool HasFormulas, bool HidesRows, SharedTexts? Shared)
    {
        public decimal IndicatorScores => Page.Rows.Sum(row => row.Where((_, i) => Page.Columns[i].Column == PageColumn.Score).Sum(cell => cell.Number ?? 0m));

        public PageColumn? ColumnOf(GridRow row, GridCell cell) =>
            row.Kind is GridRowKind.Indicator && cell.Column > 0 ? Page.Columns[cell.Column - 1].Column : null;

        public int FundingColumn(PageColumn column)
        {
            var index = Page.FundingColumns.Select((each, i) => (each.Column, i)).First(entry => entry.Column == column).i;
            return Grid.Widths.Count - Page.FundingColumns.Count + index;
        }

        // A date is stored as one where it has a cell of its own beside its label.
        public DateOnly? DateIn(GridRow row, GridCell cell) =>
            StoresNumbers && row.Kind == GridRowKind.Above && Page.Top.Count > 0 && cell.Content.Text == Page.Top[^1].Value ? Page.FiledOn : null;
    }
}
