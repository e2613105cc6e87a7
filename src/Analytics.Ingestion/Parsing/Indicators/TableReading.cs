using Analytics.Domain.Forms;
using Analytics.Ingestion.Files;
using Analytics.Ingestion.Parsing.Text;
using Analytics.Ingestion.Parsing.Vocabulary;

namespace Analytics.Ingestion.Parsing.Indicators;

/// <summary>The state of reading one indicator table from top to bottom.</summary>
internal sealed class TableReading(IndicatorLayout layout, RowSegmenter segmenter, Quantities quantities, FormDraft draft)
{
    // From this lead over the next best way of sharing out the text on, the way is plain; below the other it is a toss-up.
    private const double PlainLead = 0.75;
    private const double TossUpLead = 0.3;
    private const decimal InferredConfidence = 0.9m;
    private const decimal TossUpConfidence = 0.6m;
    private const decimal OvershootThatNeedsReason = 1.2m;

    private readonly LevelTracker _levels = new();
    private readonly List<OpenRow> _rows = [];
    private readonly List<TextLine> _pending = [];
    private OpenRow? _above;
    private double _reasonWidth;

    /// <summary>Width of the widest piece of a name in the table.</summary>
    public required double NameWidth { get; init; }

    /// <summary>The text line just before; null where a row or a label is.</summary>
    public string? PendingText => _pending.Count > 0 ? _pending[^1].Text : null;

    /// <summary>Takes a level label in; the text before it belongs to the row above it.</summary>
    /// <returns>Index of the line after the label.</returns>
    public int TakeLabel(LevelLabel label)
    {
        if (label.Level is not { } level)
            return label.Next;
        if (label.TakesPending)
            _pending.RemoveAt(_pending.Count - 1);
        CloseAbove();
        _levels.Take(label.Printed, level, label.Place);
        return label.Next;
    }

    /// <summary>Takes a line with a row's values in, and shares out the text before it.</summary>
    public void TakeRow(ContentLine line, List<CellFacts> cells, AlignedRow aligned, RowAligner aligner)
    {
        if (aligned.Name.Count == 0 && _pending.Count == 0 && aligner.Align(cells, needsName: true) is { } named)
            aligned = named;
        if (aligned.Name.Count > 1 && _above is not null && PrintedText.EndsSentence(aligned.Name[0]) && IsReasonOpen())
        {
            _pending.Add(new(aligned.Name[0], line.Place, IsAfterBlank: false));
            aligned = aligned with { Name = [.. aligned.Name.Skip(1)] };
        }

        var row = Open(line, aligned);
        Share(row);
        if (row.Cell(IndicatorColumn.Reason) is null && aligned.Trailing.Count > 0)
            _reasonWidth = Math.Max(_reasonWidth, PrintedText.Width(string.Concat(aligned.Trailing)));
        _rows.Add(row);
        _above = row;
        _levels.NoteRow();
    }

    /// <summary>Takes a row in whose columns are known.</summary>
    public void TakeGridRow(GridRow grid)
    {
        var level1 = grid.Label(IndicatorColumn.Level1);
        var level2 = grid.Label(IndicatorColumn.Level2);
        if (grid.IsContinuation && _above is not null && level1 is null && level2 is null)
        {
            Continue(_above, grid);
            return;
        }

        CloseAbove();
        if (level1 is not null && !IsSameLabel(_levels.Level1, level1.Value))
            _levels.Take([level1.Value], IndicatorLevel.Level1, level1.Place);
        if (level2 is not null && !IsSameLabel(_levels.Level2, level2.Value))
            _levels.Take([level2.Value], IndicatorLevel.Level2, level2.Place);
        if (grid.Values.Name.Count == 0 && !grid.Values.Values.ContainsKey(IndicatorColumn.Target))
            return;
        var row = Open(grid.Line, grid.Values);
        _rows.Add(row);
        _above = row;
        _levels.NoteRow();
    }

    /// <summary>Takes a line of text in. A sentence that ends in the midst of the line ends a cell there.</summary>
    public void TakeText(ContentLine line, List<CellFacts> cells, bool isAfterBlank)
    {
        var piece = new List<string>();
        foreach (var cell in cells)
        {
            piece.Add(cell.Text);
            if (!PrintedText.EndsSentence(cell.Text))
                continue;
            _pending.Add(new(string.Join(' ', piece), line.Place, isAfterBlank));
            piece.Clear();
            isAfterBlank = false;
        }

        if (piece.Count > 0)
            _pending.Add(new(string.Join(' ', piece), line.Place, isAfterBlank));
    }

    /// <summary>Ends the table.</summary>
    /// <returns>Its rows.</returns>
    public IReadOnlyList<OpenRow> Finish()
    {
        CloseAbove();
        if (_pending.Count > 0)
            ReportUnassigned();
        return _rows;
    }

    private OpenRow Open(ContentLine line, AlignedRow aligned) => new(line, aligned) { Level1 = _levels.Level1, Level2 = _levels.Level2 };

    private bool IsReasonOpen()
    {
        var last = _pending.Count > 0 ? _pending[^1].Text : _above!.Values.Trailing is [.., var end] ? end : null;
        return last is not null && !PrintedText.EndsSentence(last);
    }

    // Without a row above, the text waits for the row below.
    private void CloseAbove()
    {
        if (_above is not null)
        {
            Share(below: null);
            _above = null;
        }
    }

    private void Share(OpenRow? below)
    {
        if (_pending.Count == 0)
            return;
        var request = new SegmentRequest
        {
            Lines = [.. _pending],
            HasRowAbove = _above is not null,
            NameAbove = _above is null ? "" : string.Concat(_above.Values.Name),
            IsReasonDue = _above is not null && IsReasonDue(_above),
            ReasonBegun = _above is { Values.Trailing: [.., var begun] } ? begun : null,
            HasReasonColumn = layout.Trailing.Contains(IndicatorColumn.Reason),
            HasRemarkColumn = layout.Trailing.Contains(IndicatorColumn.Remark),
            HasRowBelow = below is not null,
            NameBelow = below is null ? "" : string.Concat(below.Values.Name),
            BoundBelowFrom = below is null ? null : BoundTo(below),
            MissingCount = below?.Values.MissingCount ?? 0,
            NameWidth = NameWidth,
            ReasonWidth = _reasonWidth,
        };
        if (segmenter.Split(request) is not { } split)
        {
            if (below is null && _above is null)
                return;
            ReportUnassigned();
            return;
        }

        Distribute(split, below);
        Judge(split, below);
        _pending.Clear();
    }

    private int? BoundTo(OpenRow below)
    {
        var next = below.Line.Place.PrintedLine;
        for (var i = _pending.Count - 1; i >= 0 && _pending[i].Place.PrintedLine == next - 1; i--)
        {
            if (_pending[i].IsAfterBlank)
                return i;
            next = _pending[i].Place.PrintedLine;
        }

        return null;
    }

    private void Distribute(Segmentation split, OpenRow? below)
    {
        _above?.NameBelow.AddRange(_pending[..split.NameRestEnd]);
        _above?.Reason.AddRange(_pending[split.NameRestEnd..split.ReasonEnd]);
        below?.NameAbove.AddRange(_pending[split.ReasonEnd..split.NameEnd]);
        below?.Target.AddRange(_pending[split.NameEnd..split.TargetEnd]);
        below?.Actual.AddRange(_pending[split.TargetEnd..]);
        if (_above is not null && split.ReasonEnd > split.NameRestEnd)
            _reasonWidth = Math.Max(_reasonWidth, _pending[split.NameRestEnd..split.ReasonEnd].Max(line => PrintedText.Width(line.Text)));
    }

    private void Judge(Segmentation split, OpenRow? below)
    {
        if (split.Lead >= PlainLead)
            return;
        var confidence = split.Lead >= TossUpLead ? InferredConfidence : TossUpConfidence;
        if (_above is not null)
            _above.TextConfidence = Math.Min(_above.TextConfidence, confidence);
        if (below is not null)
            below.TextConfidence = Math.Min(below.TextConfidence, confidence);
        if (confidence <= TossUpConfidence)
            draft.Report("row-text-unsure", $"第 {_pending[0].Place.PrintedLine} 行起的文字属于上一行指标还是下一行指标不能确定，请核对相邻两行的名称和原因。", Place());
    }

    private bool IsReasonDue(OpenRow row)
    {
        if (PrintedNumber.Parse(row.Cell(IndicatorColumn.Score) ?? "", "分") < PrintedNumber.Parse(row.Cell(IndicatorColumn.Weight) ?? "", "分"))
            return true;
        return quantities.NumberOf(row.Cell(IndicatorColumn.Target)) is { } target and > 0
            && quantities.NumberOf(row.Cell(IndicatorColumn.Actual)) is { } actual
            && (actual >= target * OvershootThatNeedsReason || actual < target);
    }

    private static void Continue(OpenRow row, GridRow grid)
    {
        void Add(List<TextLine> pieces, IndicatorColumn column)
        {
            if (grid.Values.Values.TryGetValue(column, out var text))
                pieces.Add(new(text, grid.PlaceOf(column), IsAfterBlank: false));
        }

        Add(row.NameBelow, IndicatorColumn.Level3);
        Add(row.Reason, IndicatorColumn.Reason);
        Add(row.TargetBelow, IndicatorColumn.Target);
        Add(row.ActualBelow, IndicatorColumn.Actual);
    }

    private static bool IsSameLabel(Reading<string>? current, string cell)
    {
        var bracket = cell.IndexOfAny(['(', '（']);
        return current is not null && current.Value == (bracket > 0 ? cell[..bracket] : cell);
    }

    private void ReportUnassigned()
    {
        draft.Report(
            "text-unassigned",
            $"第 {_pending[0].Place.PrintedLine} 至 {_pending[^1].Place.PrintedLine} 行的文字无法归入任何一行指标，可能有指标行未能识别；请对照原表补录。",
            Place());
        _pending.Clear();
    }

    private SourcePlace Place() => _pending[0].Place.Through(_pending[^1].Place);
}
