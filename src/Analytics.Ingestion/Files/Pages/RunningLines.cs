using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;

namespace Analytics.Ingestion.Files.Pages;

/// <summary>Takes off what pages carry besides their text: page numbers, and lines that stand at one place on several pages.</summary>
internal static partial class RunningLines
{
    private const double Tolerance = 4;
    private const double LargestGrowth = 1.15;
    private const int MostLinesAtEdge = 2;
    private const int LongestPageNumber = 20;

    private static readonly SearchValues<char> PageNumberCharacters = SearchValues.Create("第共页Ppage of,，/／-—·.0123456789");

    /// <summary>Takes them off.</summary>
    public static void Remove(IReadOnlyList<PageLayout> pages)
    {
        var textSize = MedianHeight(pages);
        var marks = pages.SelectMany(page => Above(page).Union(Below(page)), (page, line) => (Page: page, Line: line)).ToList();
        var repeated = marks
            .GroupBy(mark => WithoutDigits(mark.Line.Text))
            .SelectMany(group => group.Where(mark => group.Any(other => other.Page != mark.Page && IsSamePlace(mark.Line, other.Line))))
            .Select(mark => mark.Line)
            .ToHashSet(ReferenceEqualityComparer.Instance);
        foreach (var page in pages)
        {
            // Only what stands outside of everything else: behind a heading, the form has begun.
            var running = Above(page).TakeWhile(IsRunning).Concat(Below(page).TakeWhile(IsRunning)).ToList();
            page.Lines.RemoveAll(running.Contains);
        }

        bool IsRunning(TextRow line) => IsPageNumber(line.Text) || IsOfBrowser(line.Text) || (repeated.Contains(line) && !IsOfForm(line, textSize));
    }

    /// <summary>Whether a text is the number of a page.</summary>
    public static bool IsPageNumber(string text) =>
        text.Length <= LongestPageNumber
        && text.AsSpan().ContainsAnyInRange('0', '9')
        && !text.AsSpan().ContainsAnyExcept(PageNumberCharacters)
        && (text.Contains('第', StringComparison.Ordinal) || text.Contains('/', StringComparison.Ordinal) || !text.Contains('.', StringComparison.Ordinal));

    // What browsers print around a page: its address below, the hour of printing above.
    private static bool IsOfBrowser(string text) => text.Contains("://", StringComparison.Ordinal) || PrintedAt().IsMatch(text);

    private static IEnumerable<TextRow> Above(PageLayout page)
    {
        var top = page.Tables.Count == 0 ? double.MaxValue : page.Tables.Min(table => table.Area.Top);
        return page.Lines.Take(MostLinesAtEdge).Where(line => line.Area.CentreY < top);
    }

    private static IEnumerable<TextRow> Below(PageLayout page)
    {
        var bottom = page.Tables.Count == 0 ? double.MinValue : page.Tables.Max(table => table.Area.Bottom);
        return page.Lines.TakeLast(MostLinesAtEdge).Reverse().Where(line => line.Area.CentreY > bottom);
    }

    // Where each page is a form, its title and what is filled in behind a colon may stand at one place on several pages.
    private static bool IsOfForm(TextRow line, double textSize) =>
        line.Words.Max(word => word.Area.Height) > textSize * LargestGrowth || line.Text.EndsWith('表') || line.Text.AsSpan().ContainsAny('：', ':');

    private static bool IsSamePlace(TextRow line, TextRow other) =>
        Math.Abs(line.Area.Top - other.Area.Top) <= Tolerance && Math.Abs(line.Area.CentreX - other.Area.CentreX) <= 3 * Tolerance;

    private static string WithoutDigits(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (!char.IsAsciiDigit(character))
                plain.Append(character);
            else if (plain.Length == 0 || plain[^1] != '#')
                plain.Append('#');
        }

        return plain.ToString();
    }

    private static double MedianHeight(IReadOnlyList<PageLayout> pages)
    {
        var heights = pages
            .SelectMany(page => page.Lines.SelectMany(line => line.Words).Concat(page.Tables.SelectMany(table => table.Cells).SelectMany(cell => cell.Words)))
            .Select(word => word.Area.Height)
            .Order()
            .ToList();
        return heights.Count == 0 ? 0 : heights[heights.Count / 2];
    }

    [GeneratedRegex("^[0-9]{1,4}[/-][0-9]{1,2}[/-][0-9]{1,4},?\\s*(上午|下午)?[0-9]{1,2}:[0-9]{2}(\\D|$)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex PrintedAt();
}
