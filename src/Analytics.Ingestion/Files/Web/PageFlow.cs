using System.Text;
using Analytics.Ingestion.Files.Blocks;

namespace Analytics.Ingestion.Files.Web;

/// <summary>Collects what flows in a page, or in one cell of it: runs of blanks count as one, as a browser shows them.</summary>
internal sealed class PageFlow
{
    private readonly List<Block> _blocks = [];
    private readonly StringBuilder _text = new();

    /// <summary>The blocks so far, the open paragraph ended.</summary>
    public List<Block> Finish()
    {
        EndParagraph();
        return _blocks;
    }

    /// <summary>Appends text of the page.</summary>
    public void Append(ReadOnlySpan<char> text, bool isPreformatted)
    {
        foreach (var character in text)
        {
            if (isPreformatted)
                _text.Append(character is '\u00A0' ? ' ' : character);
            else if (character is ' ' or '\t' or '\r' or '\n' or '\f')
                AppendBlank();
            else
                _text.Append(character is '\u00A0' ? ' ' : character);
        }
    }

    /// <summary>Begins a new line within the paragraph.</summary>
    public void BreakLine() => _text.Append('\n');

    /// <summary>Ends the paragraph; what follows is a new one. One without text is none.</summary>
    public void EndParagraph(bool isPreformatted = false)
    {
        var text = _text.ToString();
        _text.Clear();
        if (!string.IsNullOrWhiteSpace(text))
            _blocks.Add(isPreformatted ? new TextBlock(text.ReplaceLineEndings("\n").Trim('\n'), IsPreformatted: true) : new TextBlock(CellText.Clean(text)));
    }

    /// <summary>Adds a table behind the paragraph.</summary>
    public void Add(TableBlock table)
    {
        EndParagraph();
        _blocks.Add(table);
    }

    private void AppendBlank()
    {
        if (_text.Length > 0 && !char.IsWhiteSpace(_text[^1]))
            _text.Append(' ');
    }
}
