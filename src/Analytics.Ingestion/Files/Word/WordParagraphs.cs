using System.Globalization;
using System.Text;
using System.Xml.Linq;
using Analytics.Ingestion.Files.Blocks;

namespace Analytics.Ingestion.Files.Word;

/// <summary>Reads the paragraphs of a Word document as they are printed.</summary>
/// <param name="hiddenStyles">The styles whose text is hidden.</param>
/// <param name="readBlocks">Reads what stands in a text box.</param>
internal sealed class WordParagraphs(IReadOnlySet<string> hiddenStyles, Func<XElement, List<Block>> readBlocks)
{
    // A field shows its result, not its instruction, and may reach over paragraphs: the innermost one is last.
    private readonly List<bool> _isInResult = [];

    /// <summary>Number of hidden texts that were left out.</summary>
    public int HiddenCount { get; private set; }

    /// <summary>Number of characters of symbol fonts that nobody knows here.</summary>
    public int UnknownSymbolCount { get; private set; }

    /// <summary>Reads a paragraph: its text, and behind it what stands in its text boxes.</summary>
    public List<Block> Read(XElement paragraph)
    {
        var text = new StringBuilder();
        var boxes = new List<Block>();
        var isHidden = IsHiddenStyle(WordMarkup.Child(WordMarkup.Child(paragraph, "pPr"), "pStyle"));
        Read(paragraph, isHidden, text, boxes);
        // A paragraph that only anchors a text box is no line of its own.
        if (text.Length > 0 || boxes.Count == 0)
            boxes.Insert(0, new TextBlock(text.ToString()));
        return boxes;
    }

    private void Read(XElement container, bool isHidden, StringBuilder text, List<Block> boxes)
    {
        foreach (var element in container.Elements())
        {
            switch (element.Name.LocalName)
            {
                case "r":
                    ReadRun(element, isHidden, text, boxes);
                    break;
                case "oMath" or "oMathPara":
                    text.Append(MathText(element));
                    break;
                case "drawing" or "pict" or "object":
                    ReadTextBoxes(element, boxes);
                    break;
                case var name when WordMarkup.IsWrapper(name):
                    if (WordMarkup.Content(element) is { } content)
                        Read(content, isHidden, text, boxes);
                    break;
            }
        }
    }

    private void ReadRun(XElement run, bool isHiddenParagraph, StringBuilder text, List<Block> boxes)
    {
        var properties = WordMarkup.Child(run, "rPr");
        var vanish = WordMarkup.Child(properties, "vanish");
        var isHidden = vanish is null ? isHiddenParagraph || IsHiddenStyle(WordMarkup.Child(properties, "rStyle")) : WordMarkup.IsOn(vanish);
        var start = text.Length;
        ReadRunContent(run, WordMarkup.Attribute(WordMarkup.Child(properties, "rFonts"), "ascii"), text, boxes);
        if (!isHidden)
            return;
        HiddenCount += string.IsNullOrWhiteSpace(text.ToString(start, text.Length - start)) ? 0 : 1;
        text.Length = start;
    }

    private void ReadRunContent(XElement run, string? font, StringBuilder text, List<Block> boxes)
    {
        foreach (var element in run.Elements())
        {
            switch (element.Name.LocalName)
            {
                case "fldChar":
                    FollowField(WordMarkup.Attribute(element, "fldCharType"));
                    break;
                case "t" when IsPrinted:
                    AppendText(element.Value, font, text);
                    break;
                case "tab" or "ptab" when IsPrinted:
                    text.Append('\t');
                    break;
                case "br" or "cr" when IsPrinted:
                    text.Append('\n');
                    break;
                case "noBreakHyphen" when IsPrinted:
                    text.Append('-');
                    break;
                case "sym" when IsPrinted:
                    AppendSymbol(WordMarkup.Attribute(element, "font"), WordMarkup.Attribute(element, "char"), text);
                    break;
                case "ruby" when WordMarkup.Child(element, "rubyBase") is { } rubyBase:
                    Read(rubyBase, isHidden: false, text, boxes);
                    break;
                case "drawing" or "pict" or "object":
                    ReadTextBoxes(element, boxes);
                    break;
                case "AlternateContent" when WordMarkup.Content(element) is { } content:
                    ReadRunContent(content, font, text, boxes);
                    break;
            }
        }
    }

    private bool IsPrinted => !_isInResult.Contains(false);

    private void FollowField(string? mark)
    {
        if (mark == "begin")
            _isInResult.Add(false);
        else if (mark == "separate" && _isInResult.Count > 0)
            _isInResult[^1] = true;
        else if (mark == "end" && _isInResult.Count > 0)
            _isInResult.RemoveAt(_isInResult.Count - 1);
    }

    private void AppendText(string value, string? font, StringBuilder text)
    {
        foreach (var character in value)
        {
            if (WordSymbols.IsPrivate(character))
                AppendSymbol(WordSymbols.Find(font, character), text);
            else
                text.Append(character);
        }
    }

    private void AppendSymbol(string? font, string? code, StringBuilder text) => AppendSymbol(
        int.TryParse(code, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var number) ? WordSymbols.Find(font, number) : null, text);

    private void AppendSymbol(char? shown, StringBuilder text)
    {
        if (shown is { } character)
            text.Append(character);
        else
            UnknownSymbolCount++;
    }

    // Text boxes lie deep within drawings; those within a text box are read with it, and of a choice only one side is taken.
    private void ReadTextBoxes(XElement drawing, List<Block> boxes)
    {
        foreach (var element in drawing.Elements())
        {
            if (element.Name.LocalName == "txbxContent")
                boxes.AddRange(readBlocks(element));
            else
                ReadTextBoxes(element.Name.LocalName == "AlternateContent" ? WordMarkup.Content(element) ?? element : element, boxes);
        }
    }

    private static string MathText(XElement math) =>
        string.Concat(math.Descendants().Where(element => element.Name.LocalName == "t").Select(element => element.Value));

    private bool IsHiddenStyle(XElement? style) => WordMarkup.Attribute(style, "val") is { } id && hiddenStyles.Contains(id);
}
