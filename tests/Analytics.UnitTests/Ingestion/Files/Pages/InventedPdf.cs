using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Analytics.UnitTests.Ingestion.Files.Pages;

/// <summary>Writes small PDF files object by object, so that a test can draw what it wants and spoil what it wants.</summary>
/// <remarks>The font is not embedded: pdftotext only needs to know what the characters mean and how wide they are.</remarks>
internal sealed class InventedPdf
{
    public const double PageWidth = 595;
    public const double PageHeight = 842;

    private readonly List<(StringBuilder Content, string Entries)> _pages = [];

    /// <summary>Entries of the trailer and of every page that a test wants besides the necessary ones.</summary>
    public string PageEntries { get; set; } = "";

    /// <summary>Whether the content is packed.</summary>
    public bool IsPacked { get; set; } = true;

    /// <summary>The table of what characters mean; a test may spoil it.</summary>
    public string CharacterRanges { get; set; } = "1 beginbfrange\n<0000> <FFFF> <0000>\nendbfrange";

    public int PageCount => _pages.Count;

    private StringBuilder Content => _pages[^1].Content;

    public void AddPage(string entries = "") => _pages.Add((new StringBuilder(), entries));

    /// <summary>Writes a text; x and y give the left end of its base line, in points from the upper left corner.</summary>
    public void Text(double x, double y, double size, string text)
    {
        if (text.Length > 0)
            Append($"BT /F1 {N(size)} Tf {N(x)} {N(PageHeight - y)} Td <{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text))}> Tj ET");
    }

    /// <summary>Writes a text across the page.</summary>
    public void SlantedText(double x, double y, double size, string text) => Append(
        $"BT /F1 {N(size)} Tf 0.7071 0.7071 -0.7071 0.7071 {N(x)} {N(PageHeight - y)} Tm <{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text))}> Tj ET");

    public void Line(double x1, double y1, double x2, double y2) => Append($"{N(x1)} {N(PageHeight - y1)} m {N(x2)} {N(PageHeight - y2)} l S");

    /// <summary>Fills a rectangle.</summary>
    public void Bar(double left, double top, double width, double height) => Append($"{N(left)} {N(PageHeight - top - height)} {N(width)} {N(height)} re f");

    /// <summary>Adds operators as they are.</summary>
    public void Append(string operators) => Content.Append(operators).Append('\n');

    /// <summary>Width of a text: Han characters are as wide as high, the others half of it.</summary>
    public static double Width(string text, double size) => text.Sum(character => character < 0x7F ? size / 2 : size);

    /// <summary>The file.</summary>
    public byte[] Write()
    {
        var objects = new List<byte[]>
        {
            Ascii("<< /Type /Catalog /Pages 2 0 R >>"),
            Ascii($"<< /Type /Pages /Count {_pages.Count} /Kids [{string.Join(' ', Enumerable.Range(0, _pages.Count).Select(i => $"{7 + (2 * i)} 0 R"))}] >>"),
            Ascii("<< /Type /Font /Subtype /Type0 /BaseFont /Invented /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 6 0 R >>"),
            Ascii("<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Invented /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor 5 0 R /DW 1000 /W [32 126 500] >>"),
            Ascii("<< /Type /FontDescriptor /FontName /Invented /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 860 /Descent -140 /CapHeight 700 /StemV 80 >>"),
            Stream(Ascii($"/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapType 2 def\n1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n{CharacterRanges}\nendcmap end end")),
        };
        foreach (var (content, entries) in _pages)
        {
            objects.Add(Ascii(string.Create(
                CultureInfo.InvariantCulture,
                $"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {PageWidth} {PageHeight}] /Resources << /Font << /F1 3 0 R >> >> /Contents {objects.Count + 2} 0 R {PageEntries} {entries} >>")));
            objects.Add(Stream(Ascii(content.ToString())));
        }

        return Pack(objects);
    }

    private static byte[] Pack(List<byte[]> objects)
    {
        using var file = new MemoryStream();
        file.Write(Ascii("%PDF-1.7\n"));
        var offsets = new List<long>();
        for (var i = 0; i < objects.Count; i++)
        {
            offsets.Add(file.Position);
            file.Write(Ascii($"{i + 1} 0 obj\n"));
            file.Write(objects[i]);
            file.Write(Ascii("\nendobj\n"));
        }

        var table = file.Position;
        file.Write(Ascii($"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n"));
        foreach (var offset in offsets)
            file.Write(Ascii(offset.ToString("D10", CultureInfo.InvariantCulture) + " 00000 n \n"));
        file.Write(Ascii($"trailer\n<< /Size {objects.Count + 1} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n"));
        return file.ToArray();
    }

    private byte[] Stream(byte[] content)
    {
        if (IsPacked)
        {
            using var packed = new MemoryStream();
            using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
                zlib.Write(content);
            content = packed.ToArray();
        }

        return [.. Ascii($"<< {(IsPacked ? "/Filter /FlateDecode " : "")}/Length {content.Length} >>\nstream\n"), .. content, .. Ascii("\nendstream")];
    }

    private static byte[] Ascii(string text) => Encoding.ASCII.GetBytes(text);

    private static string N(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);
}
