using Analytics.Ingestion.Files;
using Analytics.Ingestion.Parsing.Text;
using Analytics.Ingestion.Parsing.Vocabulary;

namespace Analytics.Ingestion.Parsing.Sections;

/// <summary>Takes the lines of the funding block apart into named rows.</summary>
internal static class FundingRows
{
    private const int NoColumn = -1;

    private static readonly string[] LeadingWords = ["其中：", "其中:", "其中"];

    /// <summary>Whether the line is the row of the whole, with an amount.</summary>
    public static bool IsTotalRow(ContentLine line, FormVocabulary vocabulary) =>
        line.Text.Length <= 200
        && Split(line, vocabulary) is [var row, ..]
        && vocabulary.FundingTotals.Contains(Fold.Compact(row.Name))
        && row.Cells.Any(cell => PrintedNumber.Parse(cell.Text) is not null)
        && !vocabulary.Sections.Contains(Fold.Compact(row.Name));

    /// <summary>The rows of a line: a name and the cells behind it; a line of an approval form may hold several.</summary>
    public static List<(string Name, List<ContentCell> Cells)> Split(ContentLine line, FormVocabulary vocabulary)
    {
        var rows = new List<(string Name, List<ContentCell> Cells)>();
        var name = new List<string>();
        var all = line.Cells.SelectMany(SplitAtColon).ToList();
        var lastValue = all.FindLastIndex(cell => IsValue(cell.Text));
        for (var i = 0; i < all.Count; i++)
        {
            var cell = all[i];
            if (IsValue(cell.Text))
            {
                if (name.Count > 0 || rows.Count == 0)
                    rows.Add((CleanName(PrintedText.Join(name)), []));
                name.Clear();
                rows[^1].Cells.Add(cell);
            }
            else if (!IsLabel(cell.Text, vocabulary) && (i < lastValue || lastValue < 0 || IsRowName(cell.Text, vocabulary)))
            {
                name.Add(cell.Text);
            }
        }

        if (name.Count > 0)
            rows.Add((CleanName(PrintedText.Join(name)), []));
        return rows;
    }

    /// <summary>A row's name without dashes, blanks, 其中： and the closing colon.</summary>
    public static string CleanName(string printed)
    {
        var name = printed.Trim();
        while (true)
        {
            var shorter = name.TrimStart('-', '－', '—', '–', '―', ' ', '　', '·').TrimEnd(':', '：');
            foreach (var word in LeadingWords)
            {
                if (shorter.Length > word.Length && shorter.StartsWith(word, StringComparison.Ordinal))
                {
                    shorter = shorter[word.Length..];
                    break;
                }
            }

            if (shorter == name)
                return WithoutUnit(name);
            name = shorter;
        }
    }

    private static string WithoutUnit(string name)
    {
        var folded = Fold.Compact(name);
        return folded.EndsWith("(万元)", StringComparison.Ordinal) ? name[..^4]
            : folded.EndsWith("(元)", StringComparison.Ordinal) ? name[..^3]
            : name;
    }

    private static bool IsValue(string text) =>
        PrintedNumber.IsAmount(text);

    // Behind the last number only a known name begins another row; anything else explains the numbers: the column 原因.
    private static bool IsRowName(string text, FormVocabulary vocabulary) =>
        Fold.Compact(CleanName(text)) is var name && (vocabulary.FundingParts.Contains(name) || vocabulary.FundingTotals.Contains(name));

    private static bool IsLabel(string text, FormVocabulary vocabulary)
    {
        var folded = Fold.Compact(text);
        var bare = folded.IndexOf('(', StringComparison.Ordinal) is var open and > 0 ? folded[..open] : folded;
        return (vocabulary.Sections.TryGet(bare, out var label) && label == SectionLabel.Funding)
            || (vocabulary.FundingColumns.TryGet(bare, out var column) && column == FundingColumn.Label)
            || folded is "(元)" or "(万元)";
    }

    // 年度资金总额：330000.00 printed without a blank. Such an amount stands in the name's cell, under no column of its own.
    private static IEnumerable<ContentCell> SplitAtColon(ContentCell cell)
    {
        var colon = cell.Text.AsSpan().LastIndexOfAny(':', '：');
        if (colon <= 0 || colon == cell.Text.Length - 1 || !IsValue(cell.Text[(colon + 1)..]))
            return [cell];
        return [cell with { Text = cell.Text[..(colon + 1)] }, new(cell.Text[(colon + 1)..], NoColumn, 1, cell.Place)];
    }
}
