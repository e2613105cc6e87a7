namespace Analytics.Ingestion.Files.Pages;

/// <summary>Sorts out of the words of a page what is no text of its own: a second printing of a word, and watermarks.</summary>
internal static class PageWords
{
    // Bold letters are often made by printing a word twice, a hair apart.
    private const double LargestShift = 0.2;

    // A watermark is much larger than the text that it lies across.
    private const double LeastGrowthOfWatermark = 1.8;
    private const double LeastOverlap = 0.15;

    // Slanted text comes character by character, each one step further in one direction.
    private const int FewestSlanted = 3;
    private const double LeastSlope = 0.2;
    private const double LargestTurn = 0.15;
    private const double LongestStep = 1.7;

    /// <summary>The words without those that are printed twice, those that run aslant and those that lie across others.</summary>
    /// <param name="page">The page.</param>
    /// <param name="watermarks">What lies across the text.</param>
    public static PageText Clean(PageText page, out IReadOnlyList<PageWord> watermarks)
    {
        var words = WithoutSlantedText(WithoutSecondPrintings(page.Words));
        watermarks = Watermarks(words);
        if (watermarks.Count > 0)
            words = [.. words.Except(watermarks)];
        return page with { Words = words };
    }

    private static List<PageWord> WithoutSecondPrintings(IReadOnlyList<PageWord> words)
    {
        var kept = new List<PageWord>(words.Count);
        var places = new Dictionary<string, List<PageArea>>();
        foreach (var word in words)
        {
            if (!places.TryGetValue(word.Text, out var known))
                places[word.Text] = known = [];
            var shift = word.Area.Height * LargestShift;
            if (known.Exists(area => Math.Abs(area.Left - word.Area.Left) < shift && Math.Abs(area.Top - word.Area.Top) < shift))
                continue;
            known.Add(word.Area);
            kept.Add(word);
        }

        return kept;
    }

    private static List<PageWord> WithoutSlantedText(List<PageWord> words)
    {
        var kept = new List<PageWord>(words.Count);
        for (var start = 0; start < words.Count;)
        {
            var end = start + 1;
            double? direction = null;
            while (end < words.Count && Slope(words[end - 1], words[end]) is { } next && Math.Abs(next - (direction ?? next)) < LargestTurn)
            {
                direction = next;
                end++;
            }

            if (end - start < FewestSlanted)
                kept.AddRange(words[start..(end = start + 1)]);
            start = end;
        }

        return kept;
    }

    // The direction from one character to the next where it is neither across nor down the page.
    private static double? Slope(PageWord word, PageWord next)
    {
        var x = next.Area.CentreX - word.Area.CentreX;
        var y = next.Area.CentreY - word.Area.CentreY;
        var isNear = Math.Max(Math.Abs(x), Math.Abs(y)) < LongestStep * Math.Max(word.Area.Height, word.Area.Width);
        return isNear && word.Text.Length <= 2 && next.Text.Length <= 2 && Math.Abs(y) > LeastSlope * Math.Abs(x) && Math.Abs(x) > LeastSlope * Math.Abs(y)
            ? Math.Atan2(y, x)
            : null;
    }

    private static List<PageWord> Watermarks(List<PageWord> words)
    {
        if (words.Count == 0)
            return [];
        var heights = words.Select(word => word.Area.Height).Order().ToList();
        var large = words.FindAll(word => word.Area.Height > heights[heights.Count / 2] * LeastGrowthOfWatermark);
        return large.FindAll(word => words.Exists(other => other != word && LiesAcross(word.Area, other.Area)));
    }

    private static bool LiesAcross(PageArea large, PageArea other) =>
        large.Height > other.Height * LeastGrowthOfWatermark
        && large.SharedHeight(other) > 0 && large.SharedWidth(other) > 0
        && large.SharedHeight(other) * large.SharedWidth(other) > LeastOverlap * other.Width * other.Height;
}
