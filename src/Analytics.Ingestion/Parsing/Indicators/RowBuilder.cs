using Analytics.Domain.Forms;
using Analytics.Domain.Indicators;
using Analytics.Ingestion.Parsing.Text;
using Analytics.Ingestion.Parsing.Vocabulary;

namespace Analytics.Ingestion.Parsing.Indicators;

/// <summary>Makes an indicator of the pieces of a row.</summary>
internal sealed class RowBuilder(Quantities quantities)
{
    private const int LeastLetters = 2;
    private const decimal AmbiguousConfidence = 0.6m;
    private const decimal InferredConfidence = 0.9m;

    /// <summary>Makes the indicator.</summary>
    public IndicatorRow Build(OpenRow row, IndicatorLayout layout, FormDraft draft)
    {
        var sure = Math.Min(row.TextConfidence, row.Values.IsAmbiguous ? AmbiguousConfidence : row.Values.IsInferred ? InferredConfidence : 1m);
        var name = Text([.. row.NameAbove, .. OnLine(row, IndicatorColumn.Level3, row.Values.Name), .. row.NameBelow], sure);
        var target = Target(row, sure);
        var actual = Text([.. row.Actual, .. OnLine(row, IndicatorColumn.Actual, Cells(row, IndicatorColumn.Actual)), .. row.ActualBelow], sure);
        var weight = Number(row, IndicatorColumn.Weight);
        var score = Number(row, IndicatorColumn.Score);
        if (row.Line.IsRow && row.Values.Places is not null)
            ReportUnreadable(row, name, draft);
        else
            ReportMissing(row, layout, name, draft, ref target, ref actual, ref weight, ref score);
        if (name is null)
            draft.Report("row-name-missing", $"第 {row.Line.Place.PrintedLine} 行有数值但未找到指标名称，名称已留空；请对照原表补录。", row.Line.Place);
        else if (name.Value.Count(char.IsLetter) < LeastLetters)
            draft.Report("row-name-unsure", $"第 {row.Line.Place.PrintedLine} 行的指标名称只读到“{name.Value}”，可能不完整；请对照原表核对。", row.Line.Place);
        return new()
        {
            Level1 = row.Level1,
            Level2 = row.Level2,
            Level3 = name is null ? null : name with { Value = IndicatorOrdinal.TakeOff(name.Value) },
            Target = target,
            Actual = actual,
            Weight = weight,
            Score = score,
            Reason = !HasReasons(layout) ? null : Text([.. OnLine(row, IndicatorColumn.Reason, row.Values.Trailing is [var mark] && PrintedNumber.IsAbsent(mark) ? [] : row.Values.Trailing), .. row.Reason], row.TextConfidence),
            Place = row.Line.Place,
            Confidence = sure,
        };
    }

    private static bool HasReasons(IndicatorLayout layout) => layout.Header.Any(cell => cell.Meaning == IndicatorColumn.Reason);

    // In a table of cells an empty one is empty; one that has to hold a number and does not is another matter.
    private static void ReportUnreadable(OpenRow row, Reading<string>? name, FormDraft draft)
    {
        foreach (var (column, title) in new[] { (IndicatorColumn.Weight, "分值"), (IndicatorColumn.Score, "得分") })
        {
            if (row.Cell(column) is { } cell && !PrintedNumber.IsAbsent(cell) && PrintedNumber.Parse(cell, "分") is null)
                draft.Report("row-number-unreadable", $"第 {row.Line.Place.PrintedLine} 行指标“{name?.Value}”的{title}“{cell}”不是数字，已留空；请核对。", row.PlaceOf(column));
        }
    }

    private static void ReportMissing(
        OpenRow row,
        IndicatorLayout layout,
        Reading<string>? name,
        FormDraft draft,
        ref Reading<string>? target,
        ref Reading<string>? actual,
        ref Reading<decimal>? weight,
        ref Reading<decimal>? score)
    {
        if (IsShortOf(IndicatorColumn.Weight, row, layout) || IsShortOf(IndicatorColumn.Score, row, layout))
        {
            weight = null;
            score = null;
            draft.Report("row-number-missing", $"第 {row.Line.Place.PrintedLine} 行指标“{name?.Value}”的分值、得分不齐，无法确定印出的数字属于哪一列，两项均已留空；请对照原表补录。", row.Line.Place);
        }
        else if (row.Values.IsAmbiguous)
        {
            draft.Report("row-ambiguous", $"第 {row.Line.Place.PrintedLine} 行指标“{name?.Value}”的名称、目标值和完成值之间界限不清，请核对。", row.Line.Place);
        }

        if (IsShortOf(IndicatorColumn.Target, row, layout) || IsShortOf(IndicatorColumn.Actual, row, layout))
        {
            if (layout.Values.Contains(IndicatorColumn.Target) && layout.Values.Contains(IndicatorColumn.Actual))
                (target, actual) = (null, null);
            draft.Report("row-value-missing", $"第 {row.Line.Place.PrintedLine} 行指标“{name?.Value}”缺少年度指标值或实际完成值，无法确定印出的内容属于哪一列；请对照原表补录。", row.Line.Place);
        }
    }

    private static bool IsShortOf(IndicatorColumn column, OpenRow row, IndicatorLayout layout) =>
        layout.Values.Contains(column) && row.Cell(column) is null && row.Target.Count == 0 && row.Actual.Count == 0
        && (column is not (IndicatorColumn.Target or IndicatorColumn.Actual) || row.Values.MissingCount == 0);

    // Operator, value and unit in three cells become one target.
    private Reading<string>? Target(OpenRow row, decimal confidence)
    {
        var value = Text([.. row.Target, .. OnLine(row, IndicatorColumn.Target, Cells(row, IndicatorColumn.Target)), .. row.TargetBelow], confidence);
        if (value is null)
            return null;
        var sign = row.Cell(IndicatorColumn.Operator) is { } printed && quantities.IsOperator(printed) && !quantities.StartsWithOperator(value.Value) ? printed : "";
        var unit = row.Cell(IndicatorColumn.Unit) is { } measure && quantities.Is(value.Value) && quantities.UnitOf(value.Value) is null ? measure : "";
        return value with { Value = sign + value.Value + unit };
    }

    private static IEnumerable<string> Cells(OpenRow row, IndicatorColumn column) => row.Cell(column) is { } cell && !PrintedNumber.IsAbsent(cell) ? [cell] : [];

    private static IEnumerable<TextLine> OnLine(OpenRow row, IndicatorColumn column, IEnumerable<string> cells) =>
        cells.Any() ? [new(string.Join(' ', cells), row.PlaceOf(column), IsAfterBlank: false)] : [];

    private static Reading<decimal>? Number(OpenRow row, IndicatorColumn column) =>
        row.Cell(column) is { } cell && PrintedNumber.Parse(cell, "分") is { } number ? new(number, row.PlaceOf(column)) : null;

    private static Reading<string>? Text(IReadOnlyList<TextLine> pieces, decimal confidence)
    {
        var text = PrintedText.Join(pieces.Select(piece => piece.Text));
        return text.Length == 0 ? null : new(text, pieces[0].Place.Through(pieces[^1].Place), confidence);
    }
}
