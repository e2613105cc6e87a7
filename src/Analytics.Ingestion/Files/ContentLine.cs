using Analytics.Domain.Forms;

namespace Analytics.Ingestion.Files;

/// <summary>A line of running text or a row of a sheet: what every reader gives, whatever the format.</summary>
internal sealed class ContentLine
{
    private readonly Lazy<IReadOnlyList<ContentCell>> _cells;

    /// <param name="place">Where it stands.</param>
    /// <param name="text">The whole line.</param>
    /// <param name="isRow">Whether the columns of its cells are known, and not only their order.</param>
    /// <param name="cells">Gives its cells that are not empty; asked for at most once.</param>
    public ContentLine(SourcePlace place, string text, bool isRow, Func<string, IReadOnlyList<ContentCell>> cells)
    {
        Place = place;
        Text = text;
        IsRow = isRow;
        _cells = new(() => cells(text), LazyThreadSafetyMode.None);
    }

    /// <summary>Where the line stands.</summary>
    public SourcePlace Place { get; }

    /// <summary>The whole line as printed.</summary>
    public string Text { get; }

    /// <summary>Whether the columns of its cells are known: a row of a sheet, or of a text table with separators.</summary>
    public bool IsRow { get; }

    /// <summary>The cells that are not empty, from left to right.</summary>
    public IReadOnlyList<ContentCell> Cells => _cells.Value;

    /// <summary>Whether a cell may go on in the row below, as in tables that are drawn in characters.</summary>
    public bool MayBreakCells { get; init; }

    /// <summary>Whether nothing stands in it.</summary>
    public bool IsBlank => string.IsNullOrWhiteSpace(Text);
}
