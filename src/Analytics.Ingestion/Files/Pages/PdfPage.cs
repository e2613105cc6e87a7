namespace Analytics.Ingestion.Files.Pages;

/// <summary>A page of a PDF as its file describes it.</summary>
/// <param name="Dictionary">Its own entries.</param>
/// <param name="Resources">What its content may name, its own or inherited; null where there is nothing.</param>
/// <param name="MediaBox">Its sheet: left, bottom, right and top in points.</param>
/// <param name="Rotation">By how much it is turned clockwise when shown: 0, 90, 180 or 270 degrees.</param>
internal sealed record PdfPage(PdfDictionary Dictionary, PdfDictionary? Resources, PageArea MediaBox, int Rotation)
{
    private const int DeepestTree = 40;
    private static readonly PageArea Letter = new(0, 0, 612, 792);

    /// <summary>The pages in their order.</summary>
    /// <param name="file">The file.</param>
    /// <param name="mostPages">How many are wanted at most.</param>
    public static List<PdfPage> In(PdfFile file, int mostPages)
    {
        var pages = new List<PdfPage>();
        if (file.Root is { } root)
            Walk(file, root.GetValueOrDefault("Pages"), new(), pages, mostPages, 0, []);
        return pages;
    }

    private static void Walk(PdfFile file, object? node, PdfDictionary inherited, List<PdfPage> pages, int mostPages, int depth, HashSet<PdfDictionary> seen)
    {
        if (depth > DeepestTree || pages.Count >= mostPages || file.ResolveDictionary(node) is not { } dictionary || !seen.Add(dictionary))
            return;
        var known = new PdfDictionary();
        foreach (var key in new[] { "Resources", "MediaBox", "Rotate" })
        {
            if ((dictionary.GetValueOrDefault(key) ?? inherited.GetValueOrDefault(key)) is { } value)
                known[key] = value;
        }

        if (file.Resolve(dictionary.GetValueOrDefault("Kids"))?.Value is List<object> kids)
        {
            foreach (var kid in kids)
                Walk(file, kid, known, pages, mostPages, depth + 1, seen);
        }
        else
        {
            pages.Add(new(dictionary, file.ResolveDictionary(known.GetValueOrDefault("Resources")), Box(file, known), Turn(file, known)));
        }
    }

    private static PageArea Box(PdfFile file, PdfDictionary known)
    {
        if (file.Resolve(known.GetValueOrDefault("MediaBox"))?.Value is not List<object> { Count: 4 } corners)
            return Letter;
        var numbers = corners.Select(corner => file.Resolve(corner)?.Value as double?).ToList();
        return numbers is [{ } x1, { } y1, { } x2, { } y2]
            ? new(Math.Min(x1, x2), Math.Min(y1, y2), Math.Max(x1, x2), Math.Max(y1, y2))
            : Letter;
    }

    private static int Turn(PdfFile file, PdfDictionary known) =>
        file.Resolve(known.GetValueOrDefault("Rotate"))?.Value is double turn && turn % 90 == 0 ? ((((int)turn) % 360) + 360) % 360 : 0;
}
