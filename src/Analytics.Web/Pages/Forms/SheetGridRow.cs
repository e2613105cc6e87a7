namespace Analytics.Web.Pages.Forms;

/// <summary>A row of a grid.</summary>
/// <param name="Line">The line that it is.</param>
/// <param name="Sheet">Name of its sheet; null where that is not known.</param>
/// <param name="Row">Its row in the sheet, counted from 1; null where that is not known.</param>
/// <param name="Cells">The texts of its cells by their columns.</param>
public sealed record SheetGridRow(SourceLine Line, string? Sheet, int? Row, IReadOnlyList<string> Cells)
{
    /// <summary>The column of a marked spot in this row.</summary>
    /// <param name="spot">The spot; null for none.</param>
    /// <returns>The column, counted from 0; null where the spot is in another row or names no cell.</returns>
    public int? MarkedColumn(SourceSpot? spot) =>
        spot?.Lines.Contains(Line.Number) == true && SheetCell.Parse(spot.Cell) is { } cell && (Row is null || Row == cell.Row) ? cell.Column : null;
}
