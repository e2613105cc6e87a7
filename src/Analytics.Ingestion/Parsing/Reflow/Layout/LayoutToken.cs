using Analytics.Ingestion.Parsing.Text;

namespace Analytics.Ingestion.Parsing.Reflow.Layout;

/// <summary>A run of characters of a text whose places on the page are kept by blanks.</summary>
/// <param name="Text">The characters; no blank among them.</param>
/// <param name="Line">Index of its line.</param>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where it ends.</param>
internal readonly record struct LayoutToken(string Text, int Line, int Start, int End)
{
    /// <summary>Twice the middle, so that it is a whole number.</summary>
    public int Centre => Start + End;

    /// <summary>The tokens of lines.</summary>
    /// <param name="lines">The text.</param>
    /// <param name="from">The first line.</param>
    /// <param name="to">The line behind the last one.</param>
    /// <param name="wide">How many columns a Han character takes: pdftotext counts characters and takes one, editors show two.</param>
    public static List<LayoutToken> Of(FormLines lines, int from, int to, int wide)
    {
        var tokens = new List<LayoutToken>();
        for (var i = from; i < to; i++)
        {
            if (!lines.IsBlank(i))
                AddLine(tokens, lines[i].Text, i, wide);
        }

        return tokens;
    }

    private static void AddLine(List<LayoutToken> tokens, string line, int index, int wide)
    {
        var position = 0;
        var begin = -1;
        var from = 0;
        for (var i = 0; i < line.Length; i++)
        {
            var width = line[i] == '\f' ? 0 : CellWidth.Of(line[i]) == 1 ? 1 : wide;
            if (char.IsWhiteSpace(line[i]))
            {
                if (begin >= 0)
                    tokens.Add(new(line[from..i], index, begin, position));
                begin = -1;
            }
            else if (begin < 0)
            {
                (begin, from) = (position, i);
            }

            position += width;
        }

        if (begin >= 0)
            tokens.Add(new(line[from..], index, begin, position));
    }

    private static class CellWidth
    {
        public static int Of(char character) => character < '\u1100' || character is >= '\uFF61' and <= '\uFFDC' ? 1 : 2;
    }
}
