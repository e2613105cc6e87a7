using AngleSharp.Dom;
using Analytics.Ingestion.Files.Blocks;

namespace Analytics.Ingestion.Files.Web;

/// <summary>Reads what a page shows: its paragraphs and tables in their order, without the furniture around them.</summary>
internal sealed class PageBody
{
    private readonly PageTables _tables;
    private int _depth;

    /// <summary>A reader of one page.</summary>
    public PageBody() => _tables = new(Read, NoteHidden);

    /// <summary>Number of hidden tables, rows and cells with text that were left out.</summary>
    public int HiddenCount { get; private set; }

    /// <summary>Number of cells that lie beyond the width of every form and were left out.</summary>
    public int CutCellCount => _tables.CutCellCount;

    /// <summary>Whether elements lie so deep within each other that the parser had to lay them flat.</summary>
    public bool IsTooDeep { get; private set; }

    /// <summary>Reads what stands in an element.</summary>
    public List<Block> Read(IElement container)
    {
        var flow = new PageFlow();
        Read(container, flow, isPreformatted: false);
        return flow.Finish();
    }

    private void Read(IElement container, PageFlow flow, bool isPreformatted)
    {
        _depth++;
        IsTooDeep |= _depth >= PageParser.MaximumDepth - 2;
        foreach (var node in container.ChildNodes)
        {
            if (node is IText text)
                flow.Append(text.Data, isPreformatted);
            else if (node is IElement element)
                ReadElement(element, flow, isPreformatted);
        }

        _depth--;
    }

    private void ReadElement(IElement element, PageFlow flow, bool isPreformatted)
    {
        if (PageElements.IsFurniture(element))
            return;
        if (PageElements.IsHidden(element))
        {
            if (element.LocalName == "table" || element.QuerySelector("table") is not null)
                NoteHidden(element);
            return;
        }

        if (PageElements.FieldText(element) is { } value)
        {
            flow.Append(value, isPreformatted: true);
        }
        else if (element.LocalName == "br")
        {
            flow.BreakLine();
        }
        else if (element.LocalName == "table")
        {
            flow.EndParagraph();
            if (element.Children.FirstOrDefault(child => child.LocalName == "caption") is { } caption)
                ReadElement(caption, flow, isPreformatted);
            _depth++;
            flow.Add(_tables.Read(element));
            _depth--;
        }
        else if (PageElements.IsPreformatted(element))
        {
            flow.EndParagraph(isPreformatted);
            Read(element, flow, isPreformatted: true);
            flow.EndParagraph(isPreformatted: true);
        }
        else if (PageElements.IsBlock(element))
        {
            flow.EndParagraph(isPreformatted);
            Read(element, flow, isPreformatted);
            flow.EndParagraph(isPreformatted);
        }
        else
        {
            Read(element, flow, isPreformatted);
        }
    }

    private void NoteHidden(IElement element) => HiddenCount += string.IsNullOrWhiteSpace(element.TextContent) ? 0 : 1;
}
