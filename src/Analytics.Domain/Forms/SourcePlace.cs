namespace Analytics.Domain.Forms;

/// <summary>Where a value stands in the file it was read from, so that every number can be followed back to its form.</summary>
/// <param name="Line">First line of the extracted text, counted from 1.</param>
/// <param name="EndLine">Last line of the value, at least <paramref name="Line"/>; a text may run over several.</param>
/// <param name="Sheet">Name of the sheet, for workbooks; null elsewhere.</param>
/// <param name="Cell">Address of the cell, such as <c>C7</c>, where the format has cells; null elsewhere.</param>
/// <param name="Page">Page counted from 1, where the format has pages; null elsewhere.</param>
/// <param name="Row">First row of the sheet, counted from 1, for workbooks; null elsewhere. The rows of all sheets but the first
/// differ from the lines of the extracted text.</param>
/// <param name="Box">Where on the page, where words have positions; null elsewhere.</param>
public sealed record SourcePlace(int Line, int EndLine, string? Sheet = null, string? Cell = null, int? Page = null, int? Row = null, PageBox? Box = null)
{
    /// <summary>What a person looking at the file is told: the row of the sheet, or the line of the text where there is no sheet.</summary>
    public int PrintedLine => Row ?? Line;

    /// <summary>A place on a single line of a text.</summary>
    /// <param name="line">The line, counted from 1.</param>
    /// <returns>The place.</returns>
    public static SourcePlace OnLine(int line) => new(line, line);

    /// <summary>The smallest place that covers this one and another one of the same sheet and page.</summary>
    /// <param name="other">The other place.</param>
    /// <returns>The place from the first to the last line of both; the sheet, cell and page of this one. Where the other one is on
    /// another page, the box stays that of this one.</returns>
    public SourcePlace Through(SourcePlace other) =>
        this with
        {
            Line = Math.Min(Line, other.Line),
            EndLine = Math.Max(EndLine, other.EndLine),
            Row = Row is { } row && other.Row is { } otherRow ? Math.Min(row, otherRow) : Row,
            Box = Box is { } box && other.Box is { } otherBox && Page == other.Page ? box.Through(otherBox) : Box,
        };
}
