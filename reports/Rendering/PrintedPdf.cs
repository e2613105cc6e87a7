using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Analytics.Reports.Rendering;

/// <summary>A PDF as Chromium prints it: tells on which pages its named places stand, and takes bookmarks that lead to them and pages of another print.</summary>
/// <remarks>
/// A style sheet cannot name the page of a place in Chromium (no <c>target-counter</c>), so that the table of contents of a
/// document is printed again once the pages are known, and takes the place of the first one. And Chromium makes bookmarks
/// only together with tags, which take twice the time and twelve times the bytes where there are tables of a thousand rows;
/// so the bookmarks are added here. Both is written behind the print, as an incremental update.
/// Chromium writes a plain cross-reference table, page tree and list of named places; only streams are compressed.
/// </remarks>
internal sealed partial class PrintedPdf
{
    private const int EntryLength = 20;
    private const int OffsetDigits = 10;
    private const int DeepestTree = 16;
    private const int TrailerLength = 400;
    private const string End = "endobj\n";

    private readonly byte[] _content;
    private readonly string _text;
    private readonly int _startOfTable;
    private readonly int _firstEntry;
    private readonly string _trailer;
    private readonly int _catalog;
    private readonly List<int> _pages = [];
    private readonly List<int> _offsets;

    /// <summary>Reads the structure of a document.</summary>
    /// <param name="content">The PDF.</param>
    /// <exception cref="InvalidDataException">The document is not built as Chromium builds it.</exception>
    public PrintedPdf(byte[] content)
    {
        _content = content;
        _text = Encoding.Latin1.GetString(content);
        _trailer = _text[^Math.Min(_text.Length, TrailerLength)..];
        _startOfTable = StartOfTable().Match(_trailer) is { Success: true } start ? Number(start.Groups[1]) : _text.Length;
        if (_startOfTable >= _text.Length || TableHead().Match(_text, _startOfTable) is not { Success: true } head || head.Index != _startOfTable)
            throw new InvalidDataException("The PDF has no plain cross-reference table.");
        _firstEntry = head.Index + head.Length;
        ObjectCount = Number(head.Groups[1]);
        if (_firstEntry + (long)ObjectCount * EntryLength > _text.Length)
            throw new InvalidDataException("The PDF's cross-reference table is cut off.");
        _offsets = [.. Enumerable.Range(0, ObjectCount).Select(OffsetOf).Append(_startOfTable).Order()];
        _catalog = Reference(_trailer, "Root");
        var catalog = Object(_catalog);
        Walk(Reference(catalog, "Pages"), DeepestTree);
        Places = catalog.Contains("/Dests", StringComparison.Ordinal)
            ? NamedPlaces().Matches(Object(Reference(catalog, "Dests"))).ToDictionary(match => match.Groups[1].Value, match => PageOf(Number(match.Groups[2])), StringComparer.Ordinal)
            : new Dictionary<string, int>(StringComparer.Ordinal);
    }

    /// <summary>Pages from 1 by the name of the place; only of places that a link of the document leads to.</summary>
    public IReadOnlyDictionary<string, int> Places { get; }

    /// <summary>How many pages the document has.</summary>
    public int PageCount => _pages.Count;

    /// <summary>Numbers below this one are taken by objects of the document.</summary>
    private int ObjectCount { get; }

    /// <summary>Completes the document.</summary>
    /// <param name="front">Another print of its first pages, which are shown instead; links stay where they are. Null for none.</param>
    /// <param name="bookmarks">Bookmarks of two levels: title and place of each, and of those below it, in order; places are those of <see cref="Places"/>.</param>
    /// <returns>The document with both.</returns>
    /// <exception cref="InvalidDataException">The other print has more pages than the document.</exception>
    public byte[] Completed(PrintedPdf? front, IReadOnlyList<(string Title, string Place, IReadOnlyList<(string Title, string Place)> Below)> bookmarks)
    {
        var update = new PdfUpdate(ObjectCount);
        if (front is not null)
            ReplaceFront(front, update);
        if (bookmarks.Count > 0)
            AddBookmarks(bookmarks, update);
        var info = Regex.Match(_trailer, @"/Info \d+ 0 R", RegexOptions.NonBacktracking).Value;
        return update.AppendTo(_content, string.Create(CultureInfo.InvariantCulture, $"/Root {_catalog} 0 R\n{info}\n/Prev {_startOfTable}"));
    }

    /// <summary>Copies what the pages of the other print draw, and lets the pages here draw it.</summary>
    private void ReplaceFront(PrintedPdf front, PdfUpdate update)
    {
        if (front.PageCount > PageCount)
            throw new InvalidDataException("The other print has more pages than the document.");
        var copies = new Dictionary<int, int>();
        var waiting = new Queue<int>();
        foreach (var (index, page) in front._pages.Index())
        {
            if (Drawn().Match(front.Object(page)) is not { Success: true } drawn)
                throw new InvalidDataException("A page of the PDF draws nothing.");
            update.Set(_pages[index], Drawn().Replace(Object(_pages[index]), match => $"{Renumbered(drawn.Groups[1].Value)}{match.Groups[2].Value}{Renumbered(drawn.Groups[3].Value)}", 1));
        }

        while (waiting.TryDequeue(out var number))
        {
            var copied = front.Object(number);
            var end = copied.IndexOf(" stream\n", StringComparison.Ordinal);
            var entries = end < 0 ? copied : copied[..end];
            update.Set(copies[number], Renumbered(SubsetTags().Replace(entries, "/${1}F+")) + copied[entries.Length..]);
        }

        string Renumbered(string text) => References().Replace(text, match =>
        {
            var number = Number(match.Groups[1]);
            if (!copies.TryGetValue(number, out var copy))
            {
                copies.Add(number, copy = update.Next());
                waiting.Enqueue(number);
            }

            return string.Create(CultureInfo.InvariantCulture, $"{copy} 0 R");
        });
    }

    private void AddBookmarks(IReadOnlyList<(string Title, string Place, IReadOnlyList<(string Title, string Place)> Below)> bookmarks, PdfUpdate update)
    {
        var root = update.Next();
        var numbered = bookmarks.Select(bookmark => (Number: update.Next(), Bookmark: bookmark, Below: bookmark.Below.Select(below => (Number: update.Next(), below.Title, below.Place)).ToList())).ToList();
        update.Set(_catalog, CatalogBeginning().Replace(Object(_catalog), $"<</Outlines {root} 0 R\n/PageMode /UseOutlines\n", 1));
        update.Set(root, $"<</Type /Outlines /First {numbered[0].Number} 0 R /Last {numbered[^1].Number} 0 R /Count {numbered.Count}>>\n");
        foreach (var (index, (number, bookmark, below)) in numbered.Index())
        {
            // A negative count keeps those below folded away.
            var children = below.Count == 0 ? string.Empty : $" /First {below[0].Number} 0 R /Last {below[^1].Number} 0 R /Count -{below.Count}";
            update.Set(number, Item(bookmark.Title, bookmark.Place, root, index > 0 ? numbered[index - 1].Number : null, index + 1 < numbered.Count ? numbered[index + 1].Number : null, children));
            foreach (var (place, item) in below.Index())
                update.Set(item.Number, Item(item.Title, item.Place, number, place > 0 ? below[place - 1].Number : null, place + 1 < below.Count ? below[place + 1].Number : null, string.Empty));
        }
    }

    private static string Item(string title, string place, int parent, int? previous, int? next, string children)
    {
        var name = Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(title));
        var siblings = (previous is null ? string.Empty : $" /Prev {previous} 0 R") + (next is null ? string.Empty : $" /Next {next} 0 R");
        return $"<</Title <FEFF{name}> /Dest /{place} /Parent {parent} 0 R{siblings}{children}>>\n";
    }

    private int PageOf(int number) =>
        _pages.IndexOf(number) is >= 0 and var page ? page + 1 : throw new InvalidDataException("A named place of the PDF leads to no page.");

    private void Walk(int number, int depth)
    {
        if (depth == 0)
            throw new InvalidDataException("The PDF's page tree is too deep.");
        if (Kids().Match(Object(number)) is not { Success: true } kids)
        {
            _pages.Add(number);
            return;
        }

        foreach (Match kid in References().Matches(kids.Groups[1].Value))
            Walk(Number(kid.Groups[1]), depth - 1);
    }

    /// <summary>An object as it stands in the file, between its head and its end, with its stream where it has one.</summary>
    private string Object(int number)
    {
        if (number >= ObjectCount)
            throw new InvalidDataException("The PDF refers to an object that it does not have.");
        var start = OffsetOf(number);
        var next = _offsets.BinarySearch(start + 1);
        var end = _offsets[next < 0 ? ~next : next];
        var head = string.Create(CultureInfo.InvariantCulture, $"{number} 0 obj\n");
        return string.CompareOrdinal(_text, start, head, 0, head.Length) != 0 || !_text.AsSpan(start, end - start).EndsWith(End, StringComparison.Ordinal)
            ? throw new InvalidDataException("The PDF's cross-reference table does not fit its objects.")
            : _text[(start + head.Length)..(end - End.Length)];
    }

    private int OffsetOf(int number) => int.Parse(_text.AsSpan(_firstEntry + number * EntryLength, OffsetDigits), NumberStyles.None, CultureInfo.InvariantCulture);

    private static int Reference(string body, string key) =>
        Regex.Match(body, $@"/{key} (\d+) 0 R", RegexOptions.NonBacktracking) is { Success: true } match
            ? Number(match.Groups[1])
            : throw new InvalidDataException($"The PDF does not say where its {key} is.");

    private static int Number(Group group) => int.Parse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"startxref\n(\d+)\n")]
    private static partial Regex StartOfTable();

    [GeneratedRegex(@"xref\n0 (\d+)\n")]
    private static partial Regex TableHead();

    [GeneratedRegex(@"^<<")]
    private static partial Regex CatalogBeginning();

    [GeneratedRegex(@"/Kids \[([^\]]*)\]")]
    private static partial Regex Kids();

    [GeneratedRegex(@"(\d+) 0 R")]
    private static partial Regex References();

    /// <summary>What a page draws with and what it draws, and what stands between the two.</summary>
    [GeneratedRegex(@"(/Resources .*?)(\n/MediaBox .*?)(\n/Contents \d+ 0 R)", RegexOptions.Singleline)]
    private static partial Regex Drawn();

    /// <summary>The tag before the name of a font of which only a part is embedded; another part must have another tag.</summary>
    [GeneratedRegex(@"/([A-Z]{5})[A-Z]\+")]
    private static partial Regex SubsetTags();

    [GeneratedRegex(@"/([^\s/\[<]+) \[(\d+) 0 R /XYZ")]
    private static partial Regex NamedPlaces();
}
