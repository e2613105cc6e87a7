namespace Analytics.Ingestion.Files.Pages;

/// <summary>Goes through what a page draws and gathers its ruling lines; text and pictures are passed over.</summary>
internal sealed class PageContent
{
    private const int MostOperators = 400_000;
    private const int MostOperands = 64;
    private const int MostPoints = 100_000;
    private const int DeepestForm = 8;
    private const int DeepestState = 200;

    private readonly PdfFile _file;
    private readonly PdfInflater _inflater;
    private readonly RuleCollector _rules = new();
    private int _operatorCount;

    private PageContent(PdfFile file, PdfInflater inflater)
    {
        _file = file;
        _inflater = inflater;
    }

    /// <summary>The ruling lines of a page; none where its content cannot be read here.</summary>
    public static PageRules Rules(PdfFile file, PdfPage page, PdfInflater inflater)
    {
        var content = new PageContent(file, inflater);
        return content.Join(page) is { } bytes && content.Draw(bytes, page.Resources, PlaneTransform.ToShownPage(page), 0)
            ? content._rules.Finish()
            : PageRules.None;
    }

    private byte[]? Join(PdfPage page)
    {
        var contents = page.Dictionary.GetValueOrDefault("Contents");
        if (_file.Resolve(contents) is not { } found)
            return null;
        if (found.Value is not List<object> parts)
            return _inflater.Unpack(found);
        using var joined = new MemoryStream();
        foreach (var part in parts)
        {
            if (_file.Resolve(part) is not { } stream || _inflater.Unpack(stream) is not { } bytes)
                return null;
            joined.Write(bytes);
            joined.WriteByte((byte)'\n');
        }

        return joined.ToArray();
    }

    private bool Draw(byte[] content, PdfDictionary? resources, PlaneTransform transform, int depth)
    {
        var lexer = new PdfLexer(content);
        var operands = new List<object>();
        var path = new ShapePath();
        var state = new DrawingState(transform, 1, IsFillWhite: false, IsStrokeWhite: false);
        var saved = new Stack<DrawingState>();
        while (lexer.Next() is { } value)
        {
            if (value is not PdfOperator { Value: var name })
            {
                if (operands.Count < MostOperands)
                    operands.Add(value);
                continue;
            }

            if (++_operatorCount > MostOperators || _rules.IsFull)
                return false;
            switch (name)
            {
                case "q" when saved.Count < DeepestState:
                    saved.Push(state);
                    break;
                case "Q" when saved.Count > 0:
                    state = saved.Pop();
                    break;
                case "cm" when Numbers(operands, 6) is [var a, var b, var c, var d, var e, var f]:
                    state = state with { Transform = new PlaneTransform(a, b, c, d, e, f).Then(state.Transform) };
                    break;
                case "w" when Numbers(operands, 1) is [var width]:
                    state = state with { LineWidth = width };
                    break;
                case "BI":
                    SkipPicture(lexer);
                    break;
                case "Do" when operands is [.., PdfName form] && depth < DeepestForm:
                    if (!DrawForm(form, resources, state.Transform, depth))
                        return false;
                    break;
                default:
                    state = state.WithColour(name, Numbers(operands, 0));
                    if (path.Count < MostPoints)
                        path.Take(name, Numbers(operands, 0), state.Transform);
                    Paint(name, path, state);
                    break;
            }

            operands.Clear();
        }

        return true;
    }

    private void Paint(string name, ShapePath path, DrawingState state)
    {
        var fills = name is "f" or "F" or "f*" or "B" or "B*" or "b" or "b*";
        var strokes = name is "S" or "s" or "B" or "B*" or "b" or "b*";
        if (!fills && !strokes && name != "n")
            return;
        if (name is "s" or "b" or "b*")
            path.Close();
        if (fills && !state.IsFillWhite)
        {
            foreach (var shape in path.Shapes)
                _rules.AddShape(shape);
        }

        if (strokes && !state.IsStrokeWhite && state.LineWidth * state.Transform.Scale <= 6)
        {
            foreach (var (from, to) in path.Lines)
                _rules.AddLine(from, to);
        }

        path.Clear();
    }

    private bool DrawForm(PdfName name, PdfDictionary? resources, PlaneTransform transform, int depth)
    {
        var forms = _file.ResolveDictionary(resources?.GetValueOrDefault("XObject"));
        if (_file.Resolve(forms?.GetValueOrDefault(name.Value)) is not { Dictionary: { } dictionary } form || !dictionary.Is("Subtype", "Form"))
            return true;
        if (_inflater.Unpack(form) is not { } content)
            return false;
        if (_file.Resolve(dictionary.GetValueOrDefault("Matrix"))?.Value is List<object> { Count: 6 } matrix
            && Numbers(matrix, 6) is [var a, var b, var c, var d, var e, var f])
            transform = new PlaneTransform(a, b, c, d, e, f).Then(transform);
        return Draw(content, _file.ResolveDictionary(dictionary.GetValueOrDefault("Resources")) ?? resources, transform, depth + 1);
    }

    // The bytes of a picture within the content end at the word EI between blanks.
    private static void SkipPicture(PdfLexer lexer)
    {
        while (lexer.Next() is { } value && value is not PdfOperator { Value: "ID" })
        {
        }

        while (lexer.Next() is { } value && value is not PdfOperator { Value: "EI" })
        {
        }
    }

    // The last so many operands; all of them for 0; none where there are fewer.
    private static double[] Numbers(List<object> operands, int count)
    {
        var numbers = operands.OfType<double>().ToArray();
        return count == 0 ? numbers : numbers.Length < count ? [] : numbers[^count..];
    }
}
