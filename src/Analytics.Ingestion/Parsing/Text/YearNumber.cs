using System.Globalization;

namespace Analytics.Ingestion.Parsing.Text;

/// <summary>Finds a fiscal year in a folded line: 2024年, 2024年度.</summary>
internal static class YearNumber
{
    private const int First = 1990;
    private const int Last = 2099;

    /// <summary>The first year and where it stands with its word 年 or 年度.</summary>
    public static (int? Year, Range Range) Find(string folded)
    {
        for (var mark = folded.IndexOf('年', StringComparison.Ordinal); mark >= 0; mark = folded.IndexOf('年', mark + 1))
        {
            var start = mark - 4;
            if (start < 0 || (start > 0 && char.IsAsciiDigit(folded[start - 1])))
                continue;
            if (int.TryParse(folded.AsSpan(start, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= First and <= Last)
                return (year, start..(mark + 1 < folded.Length && folded[mark + 1] == '度' ? mark + 2 : mark + 1));
        }

        return (null, default);
    }

    /// <summary>The year of a cell that says nothing else, also where it says it without 年: 2024.</summary>
    public static int? OfCell(string folded) => OfLine(folded.Length == 4 ? folded + "年" : folded);

    /// <summary>The year of a line that says nothing else, such as （2024年度）; null for every other line.</summary>
    public static int? OfLine(string folded)
    {
        var inner = folded.Trim('(', ')', '[', ']', '_');
        var (year, range) = Find(inner);
        return year is not null && range.Start.Value == 0 && range.End.Value == inner.Length ? year : null;
    }
}
