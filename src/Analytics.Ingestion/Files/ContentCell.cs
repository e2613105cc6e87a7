using Analytics.Domain.Forms;

namespace Analytics.Ingestion.Files;

/// <summary>A cell of a line or row.</summary>
/// <param name="Text">Its text, without blanks at the ends; lines within a cell are parted by a line feed.</param>
/// <param name="Column">Its first column, from 0; exact where the line is a row of a table, else merely its order in the line.</param>
/// <param name="ColumnCount">How many columns it covers; more than one where cells are merged.</param>
/// <param name="Place">Where it stands, where that is known more exactly than the place of its line; else null.</param>
internal readonly record struct ContentCell(string Text, int Column, int ColumnCount = 1, SourcePlace? Place = null)
{
    /// <summary>The column behind its last one.</summary>
    public int EndColumn => Column + ColumnCount;
}
