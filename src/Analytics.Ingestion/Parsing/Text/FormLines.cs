using Analytics.Domain.Forms;
using Analytics.Ingestion.Files;

namespace Analytics.Ingestion.Parsing.Text;

/// <summary>The lines of a document, or of one form in it, with their folded spelling.</summary>
internal sealed class FormLines
{
    private readonly IReadOnlyList<ContentLine> _lines;
    private readonly string?[] _folded;
    private readonly int _start;

    /// <summary>All lines of a document.</summary>
    public FormLines(DocumentContent document)
        : this(document.Lines, new string?[document.Lines.Count], 0, document.Lines.Count)
    {
    }

    private FormLines(IReadOnlyList<ContentLine> lines, string?[] folded, int start, int count)
    {
        _lines = lines;
        _folded = folded;
        _start = start;
        Count = count;
    }

    /// <summary>Number of lines.</summary>
    public int Count { get; }

    /// <summary>A line by its index, from 0.</summary>
    public ContentLine this[int index] => _lines[_start + index];

    /// <summary>The text of a line, folded and without blanks and column marks.</summary>
    public string Folded(int index) => _folded[_start + index] ??= FoldLine(_lines[_start + index]);

    /// <summary>Whether nothing stands in a line.</summary>
    public bool IsBlank(int index) => Folded(index).Length == 0;

    /// <summary>The next line from an index on that is not blank; the number of lines where there is none.</summary>
    public int NextPrinted(int index)
    {
        while (index < Count && IsBlank(index))
            index++;
        return index;
    }

    /// <summary>The lines from one index up to, but not with, another.</summary>
    public FormLines Slice(int start, int end) => new(_lines, _folded, _start + start, end - start);

    /// <summary>The place of all the lines.</summary>
    public SourcePlace Place => Count == 0
        ? throw new InvalidOperationException("No lines, no place.")
        : this[0].Place.Through(this[Count - 1].Place);

    private static string FoldLine(ContentLine line) =>
        line.IsRow ? string.Concat(line.Cells.Select(cell => Fold.Compact(cell.Text))) : Fold.Compact(line.Text);
}
