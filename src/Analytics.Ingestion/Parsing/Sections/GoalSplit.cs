using Analytics.Ingestion.Parsing.Text;

namespace Analytics.Ingestion.Parsing.Sections;

/// <summary>Finds where, in a run of lines, one text ends and the next begins.</summary>
/// <param name="Index">Index of the first line of the second text.</param>
/// <param name="IsSure">Whether nothing else comes near.</param>
internal sealed record GoalSplit(int Index, bool IsSure)
{
    // A line ends a paragraph early when the next character would still have fitted: by more than this many characters.
    private const double ShortLine = 1.6;
    private const double LeastLead = 1.0;
    private const double LeastScore = 2.0;

    private static readonly string[] Openings =
        ["1", "一、", "一是", "（一）", "(一)", "目标1", "①", "截至", "按照", "全年", "已", "年初", "本年", "完成"];

    /// <summary>Finds the boundary.</summary>
    /// <param name="lines">The lines; blank ones count.</param>
    /// <returns>The boundary; null where none is likelier than not.</returns>
    public static GoalSplit? Find(IReadOnlyList<string> lines)
    {
        var widths = lines.Select(PrintedText.Width).ToList();
        var widest = Running(widths);
        (int Index, double Score) best = (0, double.MinValue);
        var second = double.MinValue;
        var previous = -1;
        for (var i = 0; i < lines.Count; i++)
        {
            if (widths[i] == 0)
                continue;
            if (previous >= 0)
            {
                var score = Score(lines, widths, widest, previous, i);
                if (score > best.Score)
                    (second, best) = (best.Score, (i, score));
                else if (score > second)
                    second = score;
            }

            previous = i;
        }

        return best.Score < LeastScore ? null : new(best.Index, best.Score - second >= LeastLead);
    }

    private static double Score(IReadOnlyList<string> lines, List<double> widths, List<double> widest, int end, int start)
    {
        var score = 0.0;
        if (PrintedText.EndsSentence(lines[end]))
            score += 2.0;
        if (start - end > 1)
            score += 1.0;
        if (widest[end] - widths[end] > ShortLine)
            score += 0.5;
        var opening = lines[start].TrimStart();
        if (Openings.Any(word => opening.StartsWith(word, StringComparison.Ordinal)))
            score += 0.5;
        if (opening.Length > 0 && "，。；：、）”》".Contains(opening[0]))
            score -= 2.0;
        return score;
    }

    private static List<double> Running(List<double> widths)
    {
        var widest = 0.0;
        return [.. widths.Select(width => widest = Math.Max(widest, width))];
    }
}
