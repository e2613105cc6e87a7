using System.Globalization;
using System.Text;

namespace Analytics.Samples.Writers;

/// <summary>A PDF with Chinese text and lines, in bytes that depend on the content alone: no dates, no identifiers, nothing compressed.</summary>
/// <remarks>The font is named and not embedded; a character map says which character each code is, so that the text can be taken out.</remarks>
/// <param name="width">Width of the pages in points.</param>
/// <param name="height">Height of the pages in points.</param>
internal sealed class PdfDocument(int width, int height)
{
    private const int ObjectsBeforePages = 5;
    private const int MostRangesInBlock = 100;
    private const int HighBytes = 256;

    private readonly List<StringBuilder> _pages = [];

    /// <summary>How many pages there are.</summary>
    public int PageCount => _pages.Count;

    /// <summary>Begins a page.</summary>
    public void AddPage() => _pages.Add(new());

    /// <summary>Prints a line of text on the last page.</summary>
    /// <param name="text">The text.</param>
    /// <param name="left">Left edge in points.</param>
    /// <param name="top">Upper edge in points from the upper edge of the page.</param>
    /// <param name="size">Size of the font in points.</param>
    public void Text(string text, decimal left, decimal top, decimal size) =>
        _pages[^1].Append(CultureInfo.InvariantCulture, $"BT /F1 {size} Tf {Round(left)} {Round(height - top - (size * 0.88m))} Td <{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text))}> Tj ET\n");

    /// <summary>Draws the outline of a cell on the last page.</summary>
    public void Box(decimal left, decimal top, decimal boxWidth, decimal boxHeight) =>
        _pages[^1].Append(CultureInfo.InvariantCulture, $"{Round(left)} {Round(height - top - boxHeight)} {Round(boxWidth)} {Round(boxHeight)} re S\n");

    /// <summary>The document.</summary>
    public byte[] ToBytes()
    {
        var objects = new List<string>
        {
            "<</Type/Catalog/Pages 2 0 R>>",
            $"<</Type/Pages/Count {Number(_pages.Count)}/Kids[{string.Join(' ', _pages.Select((_, i) => $"{Number(ObjectsBeforePages + 1 + (i * 2))} 0 R"))}]>>",
            "<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UTF16-H/DescendantFonts[4 0 R]/ToUnicode 5 0 R>>",
            "<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 5>>/DW 1000/W[1 95 500]"
            + "/FontDescriptor<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/FontBBox[-25 -254 1000 880]/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 880/StemV 93>>>>",
            Stream(CharacterMap()),
        };
        for (var i = 0; i < _pages.Count; i++)
        {
            objects.Add($"<</Type/Page/Parent 2 0 R/MediaBox[0 0 {Number(width)} {Number(height)}]/Resources<</Font<</F1 3 0 R>>>>/Contents {Number(ObjectsBeforePages + 2 + (i * 2))} 0 R>>");
            objects.Add(Stream("0.5 w\n" + _pages[i]));
        }

        var pdf = new StringBuilder("%PDF-1.5\n");
        var offsets = new List<int>();
        for (var i = 0; i < objects.Count; i++)
        {
            offsets.Add(pdf.Length);
            pdf.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
        }

        var start = pdf.Length;
        pdf.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n");
        foreach (var offset in offsets)
            pdf.Append(CultureInfo.InvariantCulture, $"{offset:0000000000} 00000 n \n");
        pdf.Append(CultureInfo.InvariantCulture, $"trailer\n<</Size {objects.Count + 1}/Root 1 0 R>>\nstartxref\n{start}\n%%EOF\n");
        return Encoding.ASCII.GetBytes(pdf.ToString());
    }

    // Codes are UTF-16 already, so every code is its own character; a range may not leave its high byte.
    private static string CharacterMap()
    {
        var map = new StringBuilder("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CMapName /UTF16 def\n/CMapType 2 def\n1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n");
        for (var first = 0; first < HighBytes; first += MostRangesInBlock)
        {
            var count = Math.Min(MostRangesInBlock, HighBytes - first);
            map.Append(CultureInfo.InvariantCulture, $"{count} beginbfrange\n");
            for (var high = first; high < first + count; high++)
                map.Append(CultureInfo.InvariantCulture, $"<{high:X2}00> <{high:X2}FF> <{high:X2}00>\n");
            map.Append("endbfrange\n");
        }

        return map.Append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n").ToString();
    }

    private static string Stream(string content) => $"<</Length {Number(content.Length)}>>\nstream\n{content}endstream";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Round(decimal points) => points.ToString("0.##", CultureInfo.InvariantCulture);
}
