using Analytics.Domain.Forms;
using Analytics.Ingestion.Files.Blocks;

namespace Analytics.Ingestion.Files.Web;

/// <summary>Reads web pages (html): paragraphs as running text, tables row by row in their grid. No script runs and nothing is loaded.</summary>
/// <remarks>Menus, head and foot of the site are left out. What says of itself that it is hidden is not read; where it holds a table
/// or a part of one it is reported. Style sheets are not evaluated.</remarks>
/// <param name="maxLines">The largest number of lines; a longer page is refused.</param>
internal sealed class PageReader(int maxLines) : IFileReader
{
    /// <inheritdoc />
    public FileReading Read(string fileName, byte[] bytes)
    {
        var decoded = PageDecoder.Decode(bytes);
        if (decoded.Text is not { } text)
            return FileReading.Refused(Refusals.Encoding(fileName, decoded.Encoding));
        if (PageParser.Parse(text) is not { Body: { } root } page)
            return FileReading.Refused(Refusals.TooComplex(fileName, "的标记数量远超绩效表所需")) with { Encoding = decoded.Encoding };
        var body = new PageBody();
        var writer = new BlockWriter(maxLines);
        writer.Write(body.Read(root));
        if (body.IsTooDeep)
            return FileReading.Refused(Refusals.TooComplex(fileName, $"的元素嵌套超过 {PageParser.MaximumDepth} 层")) with { Encoding = decoded.Encoding };
        List<ReadingProblem> problems = [.. PageIntegrity.Inspect(fileName, text, page)];
        if (decoded.IsCutShort)
            problems.Add(ReadingNotes.CutShort(fileName));
        if (body.HiddenCount > 0)
            problems.Add(ReadingNotes.HiddenTexts(fileName, body.HiddenCount));
        if (body.CutCellCount > 0)
            problems.Add(ReadingNotes.PageDamaged(fileName, $"中有 {body.CutCellCount} 个单元格超出可读取的列数"));
        return writer.ToReading(fileName) with { Encoding = decoded.Encoding, Problems = problems };
    }
}
