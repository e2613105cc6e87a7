using Analytics.Ingestion.Files;
using Analytics.Ingestion.Parsing.Text;
using Analytics.Ingestion.Parsing.Vocabulary;

namespace Analytics.Ingestion.Parsing.Indicators;

/// <summary>A row of a table whose columns are known.</summary>
/// <param name="Line">The line.</param>
/// <param name="Level1">The level-1 cell; null where it is empty: the one above holds on.</param>
/// <param name="Level2">The level-2 cell.</param>
/// <param name="Values">The row as read, its name with it.</param>
/// <param name="IsContinuation">Whether the row has text but none of the numbers: its cells go on with those of the row above.</param>
internal sealed record GridRow(ContentLine Line, string? Level1, string? Level2, AlignedRow Values, bool IsContinuation)
{
    /// <summary>Reads a row by the columns of the header; null where its cells do not fit under it.</summary>
    public static GridRow? Read(ContentLine line, IndicatorLayout layout)
    {
        var byColumn = new Dictionary<IndicatorColumn, string>();
        foreach (var cell in line.Cells)
        {
            var header = layout.Header.FirstOrDefault(candidate => candidate.Column == cell.Column);
            if (header is null)
                return null;
            if (header.Meaning is { } meaning)
                byColumn.TryAdd(meaning, PrintedText.Clean(cell.Text));
        }

        if (byColumn.Count == 0 || !AreNumbersNumbers(byColumn))
            return null;
        var hasName = byColumn.TryGetValue(IndicatorColumn.Level3, out var name);
        var hasValues = byColumn.Keys.Any(column => column is IndicatorColumn.Target or IndicatorColumn.Actual or IndicatorColumn.Weight or IndicatorColumn.Score);
        if (!hasName && !hasValues && !byColumn.ContainsKey(IndicatorColumn.Level1) && !byColumn.ContainsKey(IndicatorColumn.Level2))
            return null;
        var hasNumber = byColumn.Keys.Any(column => IndicatorLayout.IsNumber(column));
        return new(
            line,
            byColumn.GetValueOrDefault(IndicatorColumn.Level1),
            byColumn.GetValueOrDefault(IndicatorColumn.Level2),
            new()
            {
                Name = name is null ? [] : [name],
                MissingCount = 0,
                Values = byColumn,
                Trailing = byColumn.TryGetValue(IndicatorColumn.Reason, out var reason) ? [reason] : [],
                Cost = 0,
            },
            IsContinuation: layout.HasNumbers ? !hasNumber && !(hasName && hasValues) : !hasName);
    }

    private static bool AreNumbersNumbers(Dictionary<IndicatorColumn, string> cells) =>
        cells.All(pair => !IndicatorLayout.IsNumber(pair.Key) || PrintedNumber.IsAbsent(pair.Value) || PrintedNumber.Parse(pair.Value, "分") is not null);
}
