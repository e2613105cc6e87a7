using System.Xml;
using Analytics.Samples.Layouts;
using Analytics.Samples.Printing;

namespace Analytics.Samples.Writers;

/// <summary>Writes forms as a Word document: real tables with merged cells, texts cut into runs as Word cuts them.</summary>
internal sealed class DocxWriter(XmlWriter writer, SeededRandom random, bool cutsRuns)
{
    private const string Main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string Vml = "urn:schemas-microsoft-com:vml";
    private const int TwipsPerCharacter = 200;

    private const string Table = "table";
    private const string SplitTables = "split-tables";
    private const string NestedTable = "nested-table";
    private const string TextBox = "text-box";

    private static readonly (string Item, int Share)[] Layouts = [(Table, 65), (SplitTables, 15), (NestedTable, 10), (TextBox, 10)];

    /// <summary>Writes the document.</summary>
    public static (string Layout, byte[] Content) Write(IReadOnlyList<FormPage> pages, SeededRandom random)
    {
        var layout = random.Pick(Layouts);
        var cutsRuns = random.Chance(40);
        var grids = FormGrid.OfAll(pages, random);
        var content = ZipPackage.Create(
        [
            ("[Content_Types].xml", ZipPackage.ContentTypes(("/word/document.xml", "wordprocessingml.document.main"))),
            ("_rels/.rels", ZipPackage.Relations(("officeDocument", "word/document.xml"))),
            ("word/document.xml", xml => new DocxWriter(xml, random, cutsRuns).WriteDocument(grids, layout)),
        ]);
        return (layout, content);
    }

    private void WriteDocument(List<FormGrid> grids, string layout)
    {
        writer.WriteStartElement("w", "document", Main);
        Start("body");
        for (var i = 0; i < grids.Count; i++)
        {
            if (i > 0)
                PageBreak();
            WriteForm(grids[i], layout);
        }

        Start("sectPr");
        End();
        End();
        End();
    }

    private void WriteForm(FormGrid grid, string layout)
    {
        foreach (var row in grid.Rows.TakeWhile(row => !row.IsRuled))
        {
            var text = string.Join("        ", row.Cells.Select(cell => cell.Content.Text));
            if (layout == TextBox && row.Cells[0].IsCentred)
                BoxedParagraph(text);
            else
                Paragraph(text);
        }

        var ruled = grid.Rows.Where(row => row.IsRuled).ToList();
        switch (layout)
        {
            case SplitTables:
                foreach (var part in ruled.GroupBy(PartOf))
                {
                    WriteTable(grid, [.. part]);
                    Paragraph("");
                }

                break;
            case NestedTable:
                Start("tbl");
                Start("tr");
                Start("tc");
                WriteTable(grid, ruled);
                Paragraph("");
                End();
                End();
                End();
                break;
            default:
                WriteTable(grid, ruled);
                break;
        }

        foreach (var row in grid.Rows.Where(row => row.Kind == GridRowKind.Below))
            Paragraph(row.Cells[0].Content.Text);
    }

    private static int PartOf(GridRow row) => row.Kind switch
    {
        GridRowKind.Head => 0,
        GridRowKind.Funding => 1,
        GridRowKind.Goals => 2,
        GridRowKind.TableHeader or GridRowKind.Indicator or GridRowKind.Total => 3,
        _ => 4,
    };

    private void WriteTable(FormGrid grid, List<GridRow> rows)
    {
        Start("tbl");
        Start("tblPr");
        Value("tblStyle", "TableGrid");
        End();
        Start("tblGrid");
        foreach (var width in grid.Widths)
        {
            Start("gridCol");
            Attribute("w", Printed.Number(width * TwipsPerCharacter));
            End();
        }

        End();
        var merged = new Dictionary<int, (int Rows, int Width)>();
        foreach (var row in rows)
        {
            Start("tr");
            WriteRow(grid, row, merged);
            End();
        }

        End();
    }

    private void WriteRow(FormGrid grid, GridRow row, Dictionary<int, (int Rows, int Width)> merged)
    {
        var cells = row.Cells.ToDictionary(cell => cell.Column);
        for (var column = 0; column < grid.Widths.Count;)
        {
            if (merged.TryGetValue(column, out var area) && area.Rows > 0)
            {
                merged[column] = (area.Rows - 1, area.Width);
                Cell("", area.Width, isMerged: true, continues: true);
                column += area.Width;
                continue;
            }

            if (!cells.TryGetValue(column, out var cell))
            {
                Cell("", 1, isMerged: false, continues: false);
                column++;
                continue;
            }

            if (cell.Height > 1)
                merged[column] = (cell.Height - 1, cell.Width);
            Cell(cell.Content.Text, cell.Width, cell.Height > 1, continues: false);
            column += cell.Width;
        }
    }

    private void Cell(string text, int width, bool isMerged, bool continues)
    {
        Start("tc");
        Start("tcPr");
        if (width > 1)
            Value("gridSpan", Printed.Number(width));
        if (isMerged)
        {
            Start("vMerge");
            if (!continues)
                Attribute("val", "restart");
            End();
        }

        End();
        Paragraph(text);
        End();
    }

    private void Paragraph(string text)
    {
        Start("p");
        Runs(text);
        End();
    }

    // A title in a box of its own, as templates with a stamp beside the title have it.
    private void BoxedParagraph(string text)
    {
        Start("p");
        Start("r");
        Start("pict");
        writer.WriteStartElement("v", "shape", Vml);
        writer.WriteStartElement("v", "textbox", Vml);
        Start("txbxContent");
        Paragraph(text);
        End();
        End();
        End();
        End();
        End();
        End();
    }

    private void PageBreak()
    {
        Start("p");
        Start("r");
        Start("br");
        Attribute("type", "page");
        End();
        End();
        End();
    }

    private void Runs(string text)
    {
        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (i > 0)
            {
                Start("r");
                Start("br");
                End();
                End();
            }

            RunsOfLine(lines[i]);
        }
    }

    // Word begins a new run wherever the language or the spelling check changed.
    private void RunsOfLine(string text)
    {
        var start = 0;
        while (start < text.Length)
        {
            var length = cutsRuns && random.Chance(60) ? Math.Min(random.Between(1, 12), text.Length - start) : text.Length - start;
            Start("r");
            Start("t");
            writer.WriteAttributeString("xml", "space", null, "preserve");
            writer.WriteString(text.Substring(start, length));
            End();
            End();
            start += length;
        }
    }

    private void Start(string name) => writer.WriteStartElement("w", name, Main);

    private void Attribute(string name, string value) => writer.WriteAttributeString("w", name, Main, value);

    private void Value(string name, string value)
    {
        Start(name);
        Attribute("val", value);
        End();
    }

    private void End() => writer.WriteEndElement();
}
