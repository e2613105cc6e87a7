using Analytics.Domain.Forms;
using Analytics.Ingestion.Files;
using Analytics.Ingestion.Parsing.Indicators;
using Analytics.Ingestion.Parsing.Text;

namespace Analytics.Ingestion.Parsing.Reassembly;

/// <summary>A piece of text of the indicator table: a cell of a line.</summary>
/// <param name="Text">Its text.</param>
/// <param name="Place">Where it stands.</param>
/// <param name="Source">Its line.</param>
/// <param name="IsAfterBlank">Whether an empty line, or something else, precedes it.</param>
/// <param name="IsOnSameLine">Whether it shares its line with the piece before it.</param>
/// <param name="Width">Its width in Han characters.</param>
internal sealed record RowPiece(string Text, SourcePlace Place, ContentLine Source, bool IsAfterBlank, bool IsOnSameLine, double Width)
{
    /// <summary>The pieces of a fragment, one for each of its cells.</summary>
    public static IEnumerable<RowPiece> Of(Fragment fragment, bool isAfterBlank) => fragment.Cells.Select((cell, i) =>
        new RowPiece(cell, fragment.Place, fragment.Source, i == 0 && isAfterBlank, i > 0, PrintedText.Width(cell)));

    /// <summary>Pieces as lines of text; those that share a line are parted by a blank.</summary>
    public static IEnumerable<TextLine> ToLines(IEnumerable<RowPiece> pieces)
    {
        var lines = new List<TextLine>();
        foreach (var piece in pieces)
        {
            if (piece.IsOnSameLine && lines.Count > 0)
                lines[^1] = lines[^1] with { Text = lines[^1].Text + " " + piece.Text };
            else
                lines.Add(new(piece.Text, piece.Place, piece.IsAfterBlank));
        }

        return lines;
    }
}
