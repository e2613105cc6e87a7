using System.Globalization;
using Analytics.Reports.Documents;
using Analytics.Reports.Rendering;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Analytics.Reports.Words;

/// <summary>Writes a document as docx to be worked on: headings, paragraphs and tables as on paper, without the figures.</summary>
/// <remarks>Pages and type follow GB/T 9704, with the fonts that offices have for it.</remarks>
internal static class TextDocument
{
    private const string TitleStyle = "ReportTitle";
    private const string ChapterStyle = "Heading1";
    private const string SectionStyle = "Heading2";
    private const string BodyStyle = "ReportBody";
    private const string CaptionStyle = "ReportCaption";
    private const string CellStyle = "ReportCell";
    private const string NoteStyle = "ReportNote";

    /// <summary>Width of the type area of 156 mm, in twentieths of a point.</summary>
    private const int TypeArea = 8844;

    /// <summary>Writes a document.</summary>
    /// <param name="document">The document.</param>
    /// <returns>The file's content.</returns>
    public static byte[] Write(ReportDocument document)
    {
        using var file = new MemoryStream();
        using (var package = WordprocessingDocument.Create(file, WordprocessingDocumentType.Document))
        {
            var main = package.AddMainDocumentPart();
            main.AddNewPart<StyleDefinitionsPart>().Styles = TextStyles.Create();
            main.AddNewPart<DocumentSettingsPart>().Settings = new Settings(new UpdateFieldsOnOpen { Val = document.IsBook });
            var header = main.AddNewPart<HeaderPart>();
            header.Header = new Header(Line(NoteStyle, [Words(document.Title)]));
            var footer = main.AddNewPart<FooterPart>();
            footer.Footer = new Footer(Line(CaptionStyle, [Words("第 "), .. Field("PAGE", "1"), Words(" 页　共 "), .. Field("NUMPAGES", "1"), Words(" 页")]));

            var body = new Body();
            Begin(body, document);
            foreach (var chapter in document.Chapters)
                Append(body, chapter, beginsPage: document.IsBook);
            body.Append(new SectionProperties(
                new HeaderReference { Type = HeaderFooterValues.Default, Id = main.GetIdOfPart(header) },
                new FooterReference { Type = HeaderFooterValues.Default, Id = main.GetIdOfPart(footer) },
                new PageSize { Width = 11906, Height = 16838 },
                new PageMargin { Top = 2098, Bottom = 1984, Left = 1588, Right = 1474, Header = 1134, Footer = 1134, Gutter = 0 },
                new TitlePage { Val = document.IsBook }));
            main.Document = new Document(body);
            package.PackageProperties.Title = document.Title;
            package.PackageProperties.Created = document.MadeAt.UtcDateTime;
        }

        return file.ToArray();
    }

    private static void Begin(Body body, ReportDocument document)
    {
        body.Append(Line(TitleStyle, [Words(document.Title)]));
        if (document.IssuingOffice is { } office)
            body.Append(Line(CaptionStyle, [Words(office)]));
        body.Append(Line(CaptionStyle, [Words(ChineseFormats.Day(document.MadeAt))]));
        if (!document.IsBook)
            return;
        body.Append(
            new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = CaptionStyle }, new PageBreakBefore()), Words("目　录")));
        AppendContents(body, document);
    }

    /// <summary>A table of contents that Word fills with page numbers when the document is opened; until then it has the headings alone.</summary>
    private static void AppendContents(Body body, ReportDocument document)
    {
        var entries = document.Chapters.SelectMany(chapter => chapter.Sections.Select(section => "　　" + section.Title).Prepend(chapter.Title)).ToList();
        foreach (var (index, entry) in entries.Index())
        {
            IEnumerable<OpenXmlElement> content = [Words(entry)];
            if (index == 0)
                content = [.. FieldBeginning("TOC \\o \"1-2\" \\h \\z \\u"), .. content];
            if (index == entries.Count - 1)
                content = [.. content, FieldEnd()];
            body.Append(Line(NoteStyle, content));
        }
    }

    private static void Append(Body body, ReportChapter chapter, bool beginsPage)
    {
        var heading = new ParagraphProperties(new ParagraphStyleId { Val = ChapterStyle });
        if (beginsPage)
            heading.Append(new PageBreakBefore());
        body.Append(new Paragraph(heading, Words(chapter.Title)));
        foreach (var block in chapter.Blocks)
        {
            switch (block)
            {
                case SectionBlock section:
                    body.Append(Line(SectionStyle, [Words(section.Title)]));
                    break;
                case ParagraphBlock paragraph:
                    body.Append(Line(BodyStyle, paragraph.Lead is { } lead ? [Words(lead, isBold: true), Words(paragraph.Text)] : [Words(paragraph.Text)]));
                    break;
                case TableBlock table:
                    Append(body, table);
                    break;
                case FigureBlock figure:
                    body.Append(Line(CaptionStyle, [Words($"{figure.Label}　{figure.Title}（图见打印版）")]));
                    break;
                default:
                    throw new ArgumentOutOfRangeException(nameof(chapter), block, "No such kind of block.");
            }
        }
    }

    private static void Append(Body body, TableBlock block)
    {
        var table = block.Table;
        var shares = ColumnWidths.Of(table).Shares.Select(share => decimal.Parse(share.TrimEnd('%'), CultureInfo.InvariantCulture)).ToList();
        var widths = shares.Select(share => ((int)(share * TypeArea / 100m)).ToString(CultureInfo.InvariantCulture)).ToList();
        body.Append(Line(CaptionStyle, [Words($"{block.Label}　{table.Title}{(table.Unit is { } unit ? $"（单位：{unit}）" : null)}")], keepsNext: true));

        var written = new Table(
            new TableProperties(
                new TableWidth { Width = TypeArea.ToString(CultureInfo.InvariantCulture), Type = TableWidthUnitValues.Dxa },
                new TableBorders(Edge<TopBorder>(8), Edge<LeftBorder>(4), Edge<BottomBorder>(8), Edge<RightBorder>(4), Edge<InsideHorizontalBorder>(4), Edge<InsideVerticalBorder>(4)),
                new TableLayout { Type = TableLayoutValues.Fixed },
                new TableCellMarginDefault(new TableCellLeftMargin { Width = 50, Type = TableWidthValues.Dxa }, new TableCellRightMargin { Width = 50, Type = TableWidthValues.Dxa })),
            new TableGrid(widths.Select(width => new GridColumn { Width = width })));
        var head = new TableRow(new TableRowProperties(new CantSplit(), new TableHeader()));
        foreach (var (index, column) in table.Columns.Index())
            head.Append(Cell(widths[index], column.Title, JustificationValues.Center, isBold: true));
        written.Append(head);
        var columns = table.Columns.Select((column, index) => (column.Kind, Width: widths[index], Alignment: AlignmentOf(table, index))).ToList();
        foreach (var row in table.Rows)
            written.Append(Row(columns, row, isTotal: false));
        if (table.Total is { } total)
            written.Append(Row(columns, total, isTotal: true));
        body.Append(written, Line(NoteStyle, table.Note is { } note ? [Words(note)] : []));
    }

    private static JustificationValues AlignmentOf(ReportTable table, int index) =>
        table.HoldsFigures(index) ? JustificationValues.Right : table.Columns[index].Kind == ReportCellKind.Text ? JustificationValues.Left : JustificationValues.Center;

    private static TableRow Row(List<(ReportCellKind Kind, string Width, JustificationValues Alignment)> columns, IReadOnlyList<ReportCell> cells, bool isTotal)
    {
        var row = new TableRow(new TableRowProperties(new CantSplit()));
        foreach (var (index, (kind, width, alignment)) in columns.Index())
            row.Append(Cell(width, isTotal && cells[index] == default ? string.Empty : cells[index].Written(kind), alignment, isTotal));
        return row;
    }

    private static TableCell Cell(string width, string text, JustificationValues alignment, bool isBold) => new(
        new TableCellProperties(new TableCellWidth { Width = width, Type = TableWidthUnitValues.Dxa }, new TableCellVerticalAlignment { Val = TableVerticalAlignmentValues.Center }),
        new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = CellStyle }, new Justification { Val = alignment }), Words(text, isBold)));

    private static Paragraph Line(string style, IEnumerable<OpenXmlElement> content, bool keepsNext = false)
    {
        var properties = new ParagraphProperties(new ParagraphStyleId { Val = style });
        if (keepsNext)
            properties.Append(new KeepNext());
        var paragraph = new Paragraph(properties);
        paragraph.Append(content);
        return paragraph;
    }

    private static Run Words(string text, bool isBold = false)
    {
        var writable = string.Concat(text.Where(System.Xml.XmlConvert.IsXmlChar));
        var run = new Run(new Text(writable) { Space = SpaceProcessingModeValues.Preserve });
        if (isBold)
            run.PrependChild(new RunProperties(new Bold()));
        return run;
    }

    private static IEnumerable<OpenXmlElement> Field(string code, string shown) => [.. FieldBeginning(code), Words(shown), FieldEnd()];

    private static IEnumerable<OpenXmlElement> FieldBeginning(string code) =>
    [
        new Run(new FieldChar { FieldCharType = FieldCharValues.Begin }),
        new Run(new FieldCode($" {code} ") { Space = SpaceProcessingModeValues.Preserve }),
        new Run(new FieldChar { FieldCharType = FieldCharValues.Separate }),
    ];

    private static Run FieldEnd() => new(new FieldChar { FieldCharType = FieldCharValues.End });

    private static TEdge Edge<TEdge>(uint eighths)
        where TEdge : BorderType, new() => new() { Val = BorderValues.Single, Size = eighths, Color = "9AA5B1" };
}
