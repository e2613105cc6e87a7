using System.Collections.Frozen;

namespace Analytics.Ingestion.Files.Web;

/// <summary>Counts the marks in the text of a page, as they are written and whatever the parser makes of them.</summary>
internal sealed class PageMarks
{
    private static readonly FrozenSet<string> Counted = FrozenSet.ToFrozenSet(
        ["html", "table", "tr", "td", "th", "script", "style", "title", "textarea"], StringComparer.OrdinalIgnoreCase);

    private readonly Dictionary<string, int> _opened = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int> _closed = new(StringComparer.OrdinalIgnoreCase);

    private PageMarks()
    {
    }

    /// <summary>How many comments are begun and never ended.</summary>
    public int OpenCommentCount { get; private set; }

    /// <summary>Counts the marks of a text.</summary>
    public static PageMarks Count(ReadOnlySpan<char> text)
    {
        var marks = new PageMarks { OpenCommentCount = text.Count("<!--") - text.Count("-->") };
        var opened = marks._opened.GetAlternateLookup<ReadOnlySpan<char>>();
        var closed = marks._closed.GetAlternateLookup<ReadOnlySpan<char>>();
        var counted = Counted.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var next = text.IndexOf('<'); next >= 0; next = text.IndexOf('<'))
        {
            text = text[(next + 1)..];
            // Scripts write <\/script> so as not to end themselves.
            var isEnd = text.StartsWith('/') || text.StartsWith("\\/");
            var name = isEnd ? text[(text.IndexOf('/') + 1)..] : text;
            var length = 0;
            while (length < name.Length && char.IsAsciiLetterOrDigit(name[length]))
                length++;
            // What follows the name must end it: <thead is no <th.
            if (length == 0 || length > 8 || (length < name.Length && name[length] is not ('>' or '/') && !char.IsWhiteSpace(name[length])) || !counted.Contains(name[..length]))
                continue;
            var counts = isEnd ? closed : opened;
            counts[name[..length]] = (counts.TryGetValue(name[..length], out var before) ? before : 0) + 1;
        }

        return marks;
    }

    /// <summary>How often an element is begun.</summary>
    public int Opened(string name) => _opened.GetValueOrDefault(name);

    /// <summary>How often an element is ended.</summary>
    public int Closed(string name) => _closed.GetValueOrDefault(name);
}
