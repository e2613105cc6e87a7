using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Analytics.Reports.Rendering;

/// <summary>A PDF as Chromium prints it: tells on which pages its named places stand, and takes bookmarks that lead to them.</summary>
/// <remarks>
/// A style sheet cannot name the page of a place in Chromium (no <c>target-counter</c>), so that a document with a table of
/// contents is printed twice. And Chromium makes bookmarks only together with tags, which take twice the time and twelve
/// times the bytes where there are tables of a thousand rows; so the bookmarks are added here, as an incremental update.
/// Chromium writes a plain cross-reference table, page tree and list of named places; only streams are compressed.
/// </remarks>
internal sealed partial class PrintedPdf
{
    private const int EntryLength = 20;
    private const int OffsetDigits = 10;
    private const int DeepestTree = 16;
    private const int TrailerLength = 400;

    private readonly byte[] _content;
    private readonly string _text;
    private readonly int _startOfTable;
    private readonly int _firstEntry;
    private readonly int _objectCount;
    private readonly string _trailer;
    private readonly int _catalog;
    private readonly Dictionary<int, int> _pages = [];

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
        _objectCount = Number(head.Groups[1]);
        _catalog = Reference(_trailer, "Root");
        var catalog = Body(_catalog);
        Walk(Reference(catalog, "Pages"), DeepestTree);
        Places = catalog.Contains("/Dests", StringComparison.Ordinal)
            ? NamedPlaces().Matches(Body(Reference(catalog, "Dests"))).ToDictionary(match => match.Groups[1].Value, match => PageOf(Number(match.Groups[2])), StringComparer.Ordinal)
            : new Dictionary<string, int>(StringComparer.Ordinal);
    }

    /// <summary>Pages from 1 by the name of the place; only of places that a link of the document leads to.</summary>
    public IReadOnlyDictionary<string, int> Places { get; }

    /// <summary>Adds bookmarks of two levels.</summary>
    /// <param name="bookmarks">Title and place of each, and of those below it, in order; places are those of <see cref="Places"/>.</param>
    /// <returns>The document with them.</returns>
    public byte[] WithBookmarks(IReadOnlyList<(string Title, string Place, IReadOnlyList<(string Title, string Place)> Below)> bookmarks)
    {
        if (bookmarks.Count == 0)
            return _content;

        var root = _objectCount;
        var next = root + 1;
        var numbered = bookmarks.Select(bookmark => (Number: next++, Bookmark: bookmark, Below: bookmark.Below.Select(below => (Number: next++, below.Title, below.Place)).ToList())).ToList();
        List<(int Number, string Body)> objects =
        [
            (_catalog, CatalogBeginning().Replace(Body(_catalog), $"<</Outlines {root} 0 R\n/PageMode /UseOutlines\n", 1)),
            (root, $"<</Type /Outlines /First {numbered[0].Number} 0 R /Last {numbered[^1].Number} 0 R /Count {numbered.Count}>>\n"),
        ];
        foreach (var (index, (number, bookmark, below)) in numbered.Index())
        {
            // A negative count keeps those below folded away.
            var children = below.Count == 0 ? string.Empty : $" /First {below[0].Number} 0 R /Last {below[^1].Number} 0 R /Count -{below.Count}";
            objects.Add((number, Item(bookmark.Title, bookmark.Place, root, index > 0 ? numbered[index - 1].Number : null, index + 1 < numbered.Count ? numbered[index + 1].Number : null, children)));
            foreach (var (place, item) in below.Index())
                objects.Add((item.Number, Item(item.Title, item.Place, number, place > 0 ? below[place - 1].Number : null, place + 1 < below.Count ? below[place + 1].Number : null, string.Empty)));
        }

        return Updated(objects, next);
    }

    private static string Item(string title, string place, int parent, int? previous, int? next, string children)
    {
        var name = Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(title));
        var siblings = (previous is null ? string.Empty : $" /Prev {previous} 0 R") + (next is null ? string.Empty : $" /Next {next} 0 R");
        return $"<</Title <FEFF{name}> /Dest /{place} /Parent {parent} 0 R{siblings}{children}>>\n";
    }

    private byte[] Updated(List<(int Number, string Body)> objects, int size)
    {
        using var file = new MemoryStream();
        file.Write(_content);
        Append("\n");
        var offsets = new SortedDictionary<int, long>();
        foreach (var (number, body) in objects)
        {
            offsets[number] = file.Position;
            Append(string.Create(CultureInfo.InvariantCulture, $"{number} 0 obj\n{body}endobj\n"));
        }

        var table = file.Position;
        Append("xref\n");
        foreach (var (number, offset) in offsets)
            Append(string.Create(CultureInfo.InvariantCulture, $"{number} 1\n{offset:0000000000} 00000 n \n"));
        var info = Regex.Match(_trailer, @"/Info \d+ 0 R", RegexOptions.NonBacktracking).Value;
        Append(string.Create(CultureInfo.InvariantCulture, $"trailer\n<</Size {size}\n/Root {_catalog} 0 R\n{info}\n/Prev {_startOfTable}>>\nstartxref\n{table}\n%%EOF\n"));
        return file.ToArray();

        void Append(string text) => file.Write(Encoding.Latin1.GetBytes(text));
    }

    private int PageOf(int number) =>
        _pages.TryGetValue(number, out var page) ? page : throw new InvalidDataException("A named place of the PDF leads to no page.");

    private void Walk(int number, int depth)
    {
        if (depth == 0)
            throw new InvalidDataException("The PDF's page tree is too deep.");
        if (Kids().Match(Body(number)) is not { Success: true } kids)
        {
            _pages.Add(number, _pages.Count + 1);
            return;
        }

        foreach (Match kid in References().Matches(kids.Groups[1].Value))
            Walk(Number(kid.Groups[1]), depth - 1);
    }

    /// <summary>The text of an object that has no stream, between its head and its end.</summary>
    private string Body(int number)
    {
        var entry = _firstEntry + number * EntryLength;
        if (number >= _objectCount || entry + EntryLength > _text.Length)
            throw new InvalidDataException("The PDF refers to an object that it does not have.");
        var start = int.Parse(_text.AsSpan(entry, OffsetDigits), NumberStyles.None, CultureInfo.InvariantCulture);
        var head = string.Create(CultureInfo.InvariantCulture, $"{number} 0 obj\n");
        var end = _text.IndexOf("endobj", start, StringComparison.Ordinal);
        return end < 0 || string.CompareOrdinal(_text, start, head, 0, head.Length) != 0
            ? throw new InvalidDataException("The PDF's cross-reference table does not fit its objects.")
            : _text[(start + head.Length)..end];
    }

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

    [GeneratedRegex(@"/([^\s/\[<]+) \[(\d+) 0 R /XYZ")]
    private static partial Regex NamedPlaces();
}
