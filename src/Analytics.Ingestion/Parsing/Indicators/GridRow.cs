using Analytics.Domain.Forms;
using Analytics.Ingestion.Files;
using Analytics.Ingestion.Parsing.Text;
using Analytics.Ingestion.Parsing.Vocabulary;

namespace Analytics.Ingestion.Parsing.Indicators;

/// <summary>A row of a table whose columns are known.</summary>
/// <param name="Line">The line.</param>
/// <param name="Values">The row as read, its name and its labels with it.</param>
/// <param name="IsContinuation">Whether the row has text but none of the numbers: its cells go on with those of the row above.</param>
internal sealed record GridRow(ContentLine Line, AlignedRow Values, bool IsContinuation)
{
    /// <summary>Reads a row by the columns of the header; null where its cells do not fit under it.</summary>
    public static GridRow? Read(ContentLine line, IndicatorLayout layout)
    {
        var texts = new Dictionary<IndicatorColumn, string>();
        var places = new Dictionary<IndicatorColumn, SourcePlace>();
        foreach (var cell in line.Cells)
        {
            if (layout.At(cell.Column) is not { } header)
                return null;
            if (header.Meaning is { } meaning && texts.TryAdd(meaning, PrintedText.Clean(cell.Text)))
                places.Add(meaning, cell.Place ?? line.Place);
        }

        // A number that is none speaks of broken columns where they are drawn in characters; a cell of its own merely cannot be read.
        if (texts.Count == 0 || (line.MayBreakCells && !AreNumbersNumbers(texts)))
            return null;
        var hasName = texts.TryGetValue(IndicatorColumn.Level3, out var name);
        var hasValues = texts.Keys.Any(column => column is IndicatorColumn.Target or IndicatorColumn.Actual or IndicatorColumn.Weight or IndicatorColumn.Score);
        if (!hasName && !hasValues && !texts.ContainsKey(IndicatorColumn.Level1) && !texts.ContainsKey(IndicatorColumn.Level2))
            return null;
        var hasNumber = texts.Keys.Any(column => IndicatorLayout.IsNumber(column));
        return new(
            line,
            new()
            {
                Name = name is null ? [] : [name],
                MissingCount = 0,
                Values = texts,
                Places = places,
                Trailing = texts.TryGetValue(IndicatorColumn.Reason, out var reason) ? [reason] : [],
                Cost = 0,
            },
            IsContinuation: line.MayBreakCells
                ? layout.HasNumbers ? !hasNumber && !(hasName && hasValues) : !hasName
                : !hasName && !hasNumber);
    }

    /// <summary>A label of the row; null where the cell is empty: the one above holds on.</summary>
    public Reading<string>? Label(IndicatorColumn level) =>
        Values.Values.TryGetValue(level, out var text) ? new(text, PlaceOf(level)) : null;

    /// <summary>Where a cell of the row stands.</summary>
    public SourcePlace PlaceOf(IndicatorColumn column) => Values.Places?.GetValueOrDefault(column) ?? Line.Place;

    private static bool AreNumbersNumbers(Dictionary<IndicatorColumn, string> cells) =>
        cells.All(pair => !IndicatorLayout.IsNumber(pair.Key) || PrintedNumber.IsAbsent(pair.Value) || PrintedNumber.Parse(pair.Value, "分") is not null);
}
