using System.Xml.Linq;
using Analytics.Ingestion.Files.Blocks;

namespace Analytics.Ingestion.Files.Word;

/// <summary>Reads the body of a Word document: its paragraphs and tables in their order, as they are printed.</summary>
/// <remarks>Elements are told by their local name, for strict documents have other namespaces. What was deleted under tracked
/// changes is not read, what was inserted is.</remarks>
internal sealed class WordBody
{
    private readonly WordParagraphs _paragraphs;
    private readonly WordTables _tables;

    /// <param name="hiddenStyles">The styles whose text is hidden.</param>
    public WordBody(IReadOnlySet<string> hiddenStyles)
    {
        _paragraphs = new(hiddenStyles, Read);
        _tables = new(Read);
    }

    /// <summary>Number of hidden texts and rows that were left out.</summary>
    public int HiddenCount => _paragraphs.HiddenCount + _tables.HiddenCount;

    /// <summary>Number of characters of symbol fonts that nobody knows here.</summary>
    public int UnknownSymbolCount => _paragraphs.UnknownSymbolCount;

    /// <summary>Number of embedded files that stand in place of text.</summary>
    public int EmbeddedCount { get; private set; }

    /// <summary>Reads what stands in a body, a cell or a text box.</summary>
    public List<Block> Read(XElement container)
    {
        var blocks = new List<Block>();
        Read(container, blocks);
        return blocks;
    }

    private void Read(XElement container, List<Block> blocks)
    {
        foreach (var element in container.Elements())
        {
            switch (element.Name.LocalName)
            {
                case "p":
                    blocks.AddRange(_paragraphs.Read(element));
                    break;
                case "tbl":
                    blocks.Add(_tables.Read(element));
                    break;
                case "altChunk":
                    EmbeddedCount++;
                    break;
                case var name when WordMarkup.IsWrapper(name):
                    if (WordMarkup.Content(element) is { } content)
                        Read(content, blocks);
                    break;
            }
        }
    }
}
