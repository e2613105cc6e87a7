namespace Analytics.Domain.Forms;

/// <summary>Where a value stands in the file it was read from, so that every number can be followed back to its form.</summary>
/// <param name="Line">First line of the extracted text, or first row of the sheet; counted from 1.</param>
/// <param name="EndLine">Last line or row of the value, at least <paramref name="Line"/>; a text may run over several.</param>
/// <param name="Sheet">Name of the sheet, for workbooks; null elsewhere.</param>
/// <param name="Cell">Address of the cell, such as <c>C7</c>, where the format has cells; null elsewhere.</param>
/// <param name="Page">Page counted from 1, where the format has pages; null elsewhere.</param>
public sealed record SourcePlace(int Line, int EndLine, string? Sheet = null, string? Cell = null, int? Page = null)
{
    /// <summary>A place on a single line of a text.</summary>
    /// <param name="line">The line, counted from 1.</param>
    /// <returns>The place.</returns>
    public static SourcePlace OnLine(int line) => new(line, line);

    /// <summary>The smallest place that covers this one and another one of the same sheet and page.</summary>
    /// <param name="other">The other place.</param>
    /// <returns>The place from the first to the last line of both; the sheet, cell and page of this one.</returns>
    public SourcePlace Through(SourcePlace other) =>
        this with { Line = Math.Min(Line, other.Line), EndLine = Math.Max(EndLine, other.EndLine) };
}
