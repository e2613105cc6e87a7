namespace Analytics.Ingestion.Files.Pages;

/// <summary>Words that make up one cell of a table without ruling lines: lines one below the other, drawn in one go.</summary>
internal sealed class DrawnCell
{
    // Shares of the size of a character.
    private const double LargestGap = 0.4;
    private const double LargestGapOfSpacedWord = 0.7;
    private const double LargestLineStep = 2.1;
    private const double Alignment = 0.4;
    private const double LargestChangeOfSize = 0.1;

    private readonly List<PageWord> _words = [];
    private PageArea _lastLine;

    private DrawnCell(PageWord word)
    {
        _words.Add(word);
        Area = _lastLine = word.Area;
    }

    /// <summary>The words.</summary>
    public IReadOnlyList<PageWord> Words => _words;

    /// <summary>Where they stand.</summary>
    public PageArea Area { get; private set; }

    /// <summary>Their text, line by line.</summary>
    public string Text => string.Join('\n', TextRow.Of(_words).Select(row => row.Text));

    /// <summary>Groups words into cells by the order in which they are drawn.</summary>
    public static List<DrawnCell> Of(IEnumerable<PageWord> words)
    {
        var cells = new List<DrawnCell>();
        foreach (var word in words)
        {
            if (cells.Count == 0 || !cells[^1].TryTake(word))
                cells.Add(new(word));
        }

        return cells;
    }

    private bool TryTake(PageWord word)
    {
        var size = TextRow.Size(_words[^1]);
        if (Math.Abs(word.Area.Height - _words[^1].Area.Height) > LargestChangeOfSize * word.Area.Height)
            return false;
        var gap = word.Area.Left - _lastLine.Right;
        if (word.Area.SharedHeight(_lastLine) > 0.5 * word.Area.Height && gap > -LargestGap * size && gap < GapAllowed(_words[^1], word) * size)
        {
            Add(word, _lastLine.Through(word.Area));
            return true;
        }

        var step = word.Area.CentreY - _lastLine.CentreY;
        if (step < 0.6 * size || step > LargestLineStep * size || !IsAligned(word.Area, Alignment * size))
            return false;
        Add(word, word.Area);
        return true;
    }

    // 资 金 来 源: the characters of a short word are often spaced.
    private static double GapAllowed(PageWord left, PageWord right) =>
        left.Text.Length == 1 && right.Text.Length == 1 && TextRow.IsHan(left.Text[0]) && TextRow.IsHan(right.Text[0]) ? LargestGapOfSpacedWord : LargestGap;

    // Lines of one cell share their left or right end, or their middle; and the next line begins only where the last is full.
    private bool IsAligned(PageArea line, double tolerance) =>
        Math.Abs(line.Left - Area.Left) <= tolerance || Math.Abs(line.CentreX - Area.CentreX) <= tolerance || Math.Abs(line.Right - Area.Right) <= tolerance;

    private void Add(PageWord word, PageArea line)
    {
        _words.Add(word);
        _lastLine = line;
        Area = Area.Through(word.Area);
    }
}
