using System.Text;

namespace Analytics.Ingestion.Files.Pages;

/// <summary>Words that stand on one line of the page, from left to right.</summary>
/// <param name="Words">The words.</param>
/// <param name="Area">Where they stand.</param>
internal sealed record TextRow(IReadOnlyList<PageWord> Words, PageArea Area)
{
    // Shares of the size of a character: runs nearer than the first belong together; among Han characters, which know no blanks,
    // also those that were spread to fill the line.
    private const double JoiningGap = 0.2;
    private const double JoiningGapOfHan = 0.6;
    private const double SizeOfHeight = 0.8;

    /// <summary>The words, parted by blanks where they stand apart.</summary>
    public string Text { get; } = Join(Words);

    /// <summary>Sorts words into lines, from top to bottom.</summary>
    public static List<TextRow> Of(IEnumerable<PageWord> words)
    {
        var rows = new List<TextRow>();
        var row = new List<PageWord>();
        PageArea area = default;
        foreach (var word in words.OrderBy(word => word.Area.CentreY))
        {
            if (row.Count > 0 && !IsBeside(word.Area, area))
            {
                rows.Add(Create(row, area));
                row = [];
            }

            area = row.Count == 0 ? word.Area : area.Through(word.Area);
            row.Add(word);
        }

        if (row.Count > 0)
            rows.Add(Create(row, area));
        return rows;
    }

    /// <summary>Size of a word's characters, in points.</summary>
    public static double Size(PageWord word) => word.Area.Height * SizeOfHeight;

    /// <summary>Whether a character is as wide as it is high, as Han characters and the marks among them are.</summary>
    public static bool IsHan(char character) => character is >= '\u3400' and <= '\u9FFF' or >= '\u3000' and <= '\u303F' or >= '\uFF00' and <= '\uFF60';

    private static bool IsBeside(PageArea word, PageArea row) => word.SharedHeight(row) > 0.5 * Math.Min(word.Height, row.Height);

    private static TextRow Create(List<PageWord> words, PageArea area) => new([.. words.OrderBy(word => word.Area.Left)], area);

    private static string Join(IReadOnlyList<PageWord> words)
    {
        var text = new StringBuilder();
        for (var i = 0; i < words.Count; i++)
        {
            if (i > 0 && StandsApart(words[i - 1], words[i]))
                text.Append(' ');
            text.Append(words[i].Text);
        }

        return text.ToString();
    }

    private static bool StandsApart(PageWord left, PageWord right)
    {
        var gap = right.Area.Left - left.Area.Right;
        var size = Math.Min(Size(left), Size(right));
        return gap > size * (IsHan(left.Text[^1]) && IsHan(right.Text[0]) ? JoiningGapOfHan : JoiningGap);
    }
}
