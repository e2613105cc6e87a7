namespace Analytics.Ingestion.Parsing.Reflow;

/// <summary>A cell of a line of aligned text.</summary>
/// <param name="Text">Its text.</param>
/// <param name="Start">Where it begins, in half widths: a Han character takes two.</param>
/// <param name="End">Where it ends.</param>
internal readonly record struct AlignedCell(string Text, int Start, int End)
{
    /// <summary>The cells of a line: two blanks or more part them.</summary>
    public static List<AlignedCell> Of(string line)
    {
        var cells = new List<AlignedCell>();
        var position = 0;
        var begin = -1;
        var from = 0;
        var blanks = 2;
        var end = 0;
        var last = 0;
        for (var i = 0; i < line.Length; i++)
        {
            var width = line[i] < '\u1100' || line[i] is >= '\uFF61' and <= '\uFFDC' ? 1 : 2;
            if (char.IsWhiteSpace(line[i]))
            {
                blanks += width;
            }
            else
            {
                if (begin >= 0 && blanks >= 2)
                {
                    cells.Add(new(line[from..last], begin, end));
                    begin = -1;
                }

                if (begin < 0)
                    (begin, from) = (position, i);
                (blanks, end, last) = (0, position + width, i + 1);
            }

            position += width;
        }

        if (begin >= 0)
            cells.Add(new(line[from..last], begin, end));
        return cells;
    }
}
