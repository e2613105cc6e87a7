using System.Security;

namespace Analytics.UnitTests.Ingestion.Files.Word;

/// <summary>Writes small Word documents part by part, so that a test can spoil each one.</summary>
internal static class InventedDocument
{
    public const string BodyPart = "word/document.xml";

    private const string Main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006/";

    /// <summary>A paragraph.</summary>
    public static string Paragraph(string text) => $"<w:p>{Run(text)}</w:p>";

    /// <summary>A run of text; a line feed is a line break, a tab a tab.</summary>
    public static string Run(string text, string properties = "") => text.Length == 0
        ? ""
        : $"<w:r><w:rPr>{properties}</w:rPr><w:t xml:space=\"preserve\">{SecurityElement.Escape(text).Replace("\n", "</w:t><w:br/><w:t xml:space=\"preserve\">", StringComparison.Ordinal).Replace("\t", "</w:t><w:tab/><w:t xml:space=\"preserve\">", StringComparison.Ordinal)}</w:t></w:r>";

    /// <summary>A cell of one paragraph.</summary>
    public static string Cell(string text, string properties = "") => CellOf(Paragraph(text), properties);

    /// <summary>A cell of any content.</summary>
    public static string CellOf(string content, string properties = "") => $"<w:tc><w:tcPr>{properties}</w:tcPr>{content}</w:tc>";

    /// <summary>A row.</summary>
    public static string Row(string cells, string properties = "") => $"<w:tr><w:trPr>{properties}</w:trPr>{cells}</w:tr>";

    /// <summary>A table.</summary>
    public static string Table(IEnumerable<string> rows) => $"<w:tbl><w:tblPr/><w:tblGrid/>{string.Concat(rows)}</w:tbl>";

    /// <summary>A table of nothing but texts.</summary>
    public static string TextTable(params string[][] rows) => Table(rows.Select(row => Row(string.Concat(row.Select(cell => Cell(cell))))));

    /// <summary>The usual form: title, year and date as paragraphs, all else in one table, as wide as its widest row, and the contact
    /// as a paragraph below it.</summary>
    /// <param name="merged">Whether empty cells are merged into the text before or above them.</param>
    public static string Form(bool merged)
    {
        var rows = InventedWorkbook.Form;
        var table = merged ? rows[4..^1].Select((row, i) => MergedRow(row, isFirst: i == 0)) : rows[4..^1].Select(row => Row(string.Concat(Padded(row).Select(cell => Cell(cell)))));
        return string.Concat(rows[..4].Select(row => Paragraph(string.Join('\t', row)))) + Table(table) + Paragraph(rows[^1][0]);
    }

    /// <summary>The parts of a document with this body.</summary>
    public static Dictionary<string, string> Parts(string body) => new()
    {
        ["[Content_Types].xml"] = $"<Types xmlns=\"{Package}content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/><Override PartName=\"/word/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml\"/></Types>",
        ["_rels/.rels"] = $"<Relationships xmlns=\"{Package}relationships\"><Relationship Id=\"r1\" Type=\"{Office}/officeDocument\" Target=\"word/document.xml\"/></Relationships>",
        ["word/_rels/document.xml.rels"] = $"<Relationships xmlns=\"{Package}relationships\"><Relationship Id=\"r2\" Type=\"{Office}/styles\" Target=\"styles.xml\"/></Relationships>",
        ["word/styles.xml"] = $"<w:styles xmlns:w=\"{Main}\"><w:style w:type=\"paragraph\" w:styleId=\"secret\"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:type=\"paragraph\" w:styleId=\"child\"><w:basedOn w:val=\"secret\"/></w:style></w:styles>",
        [BodyPart] = $"<w:document xmlns:w=\"{Main}\" xmlns:r=\"{Office}\" xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\" xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\"><w:body>{body}<w:sectPr/></w:body></w:document>",
    };

    /// <summary>A document with this body.</summary>
    public static byte[] Pack(string body) => InventedWorkbook.Pack(Parts(body));

    private static IEnumerable<string> Padded(string[] row) => row.Concat(Enumerable.Repeat("", 9 - row.Length));

    // A text reaches over the empty cells to its right, and empty cells at the beginning belong to the text above them.
    private static string MergedRow(string[] row, bool isFirst)
    {
        var cells = Padded(row).ToArray();
        var xml = "";
        for (var i = 0; i < cells.Length;)
        {
            var end = i + 1;
            while (end < cells.Length && cells[end].Length == 0 && cells[i].Length > 0)
                end++;
            var vertical = cells[i].Length == 0 && !isFirst ? "<w:vMerge/>" : "<w:vMerge w:val=\"restart\"/>";
            xml += Cell(cells[i], $"<w:gridSpan w:val=\"{end - i}\"/>{vertical}");
            i = end;
        }

        return Row(xml);
    }
}
