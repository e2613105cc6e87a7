using Analytics.Domain.Forms;

namespace Analytics.Ingestion.Files.Pages;

/// <summary>Reads PDF files: words with their places come from poppler's pdftotext, ruling lines from the file itself.</summary>
/// <remarks>The program runs as a child with limits on its time, memory and output, for it reads what strangers made.
/// Ruling lines only say which words make up a cell; a word never comes from anywhere but pdftotext.</remarks>
internal sealed class PdfReader(IngestionOptions options) : IFileReader
{
    // Fonts of a whole book do not unpack to more; what goes beyond is not looked at for damage or lines.
    private const int MostUnpackedBytes = 64 * 1024 * 1024;

    // A page with less text than this holds a stamp or a page number, but no form.
    private const int FewestCharacters = 8;

    private const double UnreadableShareOfRefusal = 0.2;

    /// <inheritdoc />
    public FileReading Read(string fileName, byte[] bytes)
    {
        var words = PdfWords.Extract(fileName, bytes, options);
        if (words.Refusal is { } refusal)
            return FileReading.Refused(refusal);
        var pages = words.Pages;
        var characters = pages.Sum(page => page.CharacterCount);
        if (pages.TrueForAll(page => page.CharacterCount < FewestCharacters))
            return FileReading.Refused(PdfRefusals.Scan(fileName, pages.Count));
        var unreadable = pages.Sum(page => page.UnreadableCount);
        if (unreadable > characters * UnreadableShareOfRefusal)
            return FileReading.Refused(PdfRefusals.Unreadable(fileName));

        var inflater = new PdfInflater(MostUnpackedBytes);
        var file = PdfFile.Scan(bytes, inflater);
        var problems = new List<ReadingProblem>();
        var turns = pages.ConvertAll(PageTurn.Of);
        for (var i = 0; i < pages.Count; i++)
        {
            pages[i] = PageWords.Clean(turns[i].Apply(pages[i]), out var watermarks);
            if (watermarks.Count > 0)
                problems.Add(PdfRefusals.Watermark(fileName, i + 1, watermarks[0].Text));
        }

        // Where both count differently, the file contradicts itself, and it is not known which page's lines are which.
        var drawn = file.IsEncrypted ? [] : PdfPage.In(file, pages.Count + 1);
        var isPlain = drawn.Count == pages.Count;
        var layouts = Layouts(pages, turns, i => isPlain ? PageContent.Rules(file, drawn[i], inflater) : PageRules.None);
        if (words.HasComplaints || !file.HasSoundEnd || (!isPlain && !file.IsEncrypted) || IsDamaged(file, inflater))
            problems.Add(PdfRefusals.Damaged(fileName));
        if (unreadable > 0)
            problems.Add(PdfRefusals.UnreadableCharacters(fileName, unreadable));
        if (pages.FindAll(page => page.CharacterCount < FewestCharacters) is { Count: > 0 } scans)
            problems.Add(PdfRefusals.ScannedPages(fileName, [.. scans.Select(page => page.Number)]));
        RunningLines.Remove(layouts);
        PageBreaks.Mend(layouts);
        var lines = ContentComposer.Compose(layouts);
        return lines.Count > options.MaxLines
            ? FileReading.Refused(Refusals.TooManyLines(fileName, lines.Count, options.MaxLines))
            : new() { Content = new(lines), Lines = [.. lines.Select(line => line.Text)], Problems = problems };
    }

    private static List<PageLayout> Layouts(List<PageText> pages, List<PageTurn> turns, Func<int, PageRules> drawn)
    {
        var layouts = pages.Select((page, i) => PageLayout.Of(page, turns[i], turns[i].Apply(drawn(i)))).ToList();
        var bare = Enumerable.Range(0, pages.Count).Where(i => layouts[i].Tables.Count == 0).ToList();
        var rules = GapRules.Find([.. bare.Select(i => pages[i].Words)]);
        for (var i = 0; i < bare.Count; i++)
            layouts[bare[i]] = PageLayout.Of(pages[bare[i]], turns[bare[i]], rules[i]);
        return layouts;
    }

    private static bool IsDamaged(PdfFile file, PdfInflater inflater)
    {
        if (!file.IsEncrypted)
        {
            foreach (var stream in file.Streams)
                inflater.Verify(stream);
        }

        return inflater.HasFoundDamage;
    }
}
