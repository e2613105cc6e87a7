using Analytics.Domain.Forms;
using Analytics.Ingestion.Parsing.Text;
using Analytics.Ingestion.Parsing.Vocabulary;

namespace Analytics.Ingestion.Parsing.Sections;

/// <summary>The row 总分 as printed: one or two numbers, perhaps with the grade.</summary>
/// <param name="Line">Index of the line with the label.</param>
/// <param name="EndLine">Index of the line with the last number.</param>
/// <param name="Numbers">The numbers in their order.</param>
/// <param name="Rating">The grade behind them; null where none stands there.</param>
/// <param name="IsScoreNamed">Whether the label itself says that its number is a score (总得分).</param>
internal sealed record TotalRow(int Line, int EndLine, IReadOnlyList<decimal> Numbers, Rating? Rating, bool IsScoreNamed)
{
    /// <summary>Whether its one number stands in the column of the weights.</summary>
    public bool IsWeightPlaced { get; private init; }

    private const int LongestRow = 80;
    private const int MostNumbers = 3;

    /// <summary>The total row that begins on a line; null where none does.</summary>
    /// <param name="lines">The form.</param>
    /// <param name="index">The line.</param>
    /// <param name="header">The header of the indicator table.</param>
    /// <param name="vocabulary">The words.</param>
    public static TotalRow? At(FormLines lines, int index, int header, FormVocabulary vocabulary)
    {
        if (lines[index].IsRow && lines[header].IsRow && UnderHeaders(lines, index, header, vocabulary) is { } placed)
            return placed;
        // Blanks do not count: they may only say where on the page a number stands.
        var folded = lines.Folded(index);
        if (folded.Length > LongestRow)
            return null;
        foreach (var (length, meaning) in vocabulary.Sections.MatchesAt(folded, 0))
        {
            if (meaning != SectionLabel.Total)
                continue;
            var label = folded[..length];
            if (Behind(lines, index, length) is { } cells && Read(cells) is { } row)
            {
                if (row.Numbers.Count > 0)
                    return new(index, index, row.Numbers, row.Rating, NamesScore(label));
                return Next(lines, index) is var next && next < lines.Count && lines[next].Cells.Count <= MostNumbers
                    && Read([.. lines[next].Cells.Select(cell => cell.Text)]) is { Numbers.Count: > 0 } below
                    ? new(index, next, below.Numbers, below.Rating, NamesScore(label))
                    : null;
            }
        }

        return null;
    }

    // In a table whose columns are known the numbers say by their columns what they are.
    private static TotalRow? UnderHeaders(FormLines lines, int index, int header, FormVocabulary vocabulary)
    {
        var cells = lines[index].Cells;
        if (cells is not [var label, _, ..] || !IsLabel(label.Text, vocabulary))
            return null;
        var columns = HeaderScan<IndicatorColumn>.Of([lines[header]], vocabulary.IndicatorColumns).Cells;
        decimal? weight = null;
        decimal? score = null;
        Rating? rating = null;
        foreach (var cell in cells.Skip(1))
        {
            var meaning = columns.FirstOrDefault(column => column.Covers(cell.Column))?.Meaning;
            var number = PrintedNumber.Parse(cell.Text, "分");

            // A cell over several columns does not say which of them it means.
            if (number is not null && columns.Count(column => cell.Column < column.Column + column.ColumnCount && column.Column < cell.EndColumn) > 1)
                return null;
            if (meaning == IndicatorColumn.Weight)
                weight ??= number;
            else if (meaning == IndicatorColumn.Score)
                score ??= number;
            else if (number is not null)
                return null;
            rating ??= Ratings.FromChinese(cell.Text);
        }

        return (weight, score) switch
        {
            (null, null) => null,
            ({ } all, { } reached) => new(index, index, [all, reached], rating, IsScoreNamed: false),
            _ => new(index, index, [(weight ?? score)!.Value], rating, IsScoreNamed: weight is null) { IsWeightPlaced = weight is not null },
        };
    }

    private static bool IsLabel(string text, FormVocabulary vocabulary)
    {
        var folded = Fold.Compact(text).TrimEnd(':');
        var open = folded.IndexOf('(', StringComparison.Ordinal);
        return vocabulary.Sections.TryGet(open > 0 ? folded[..open] : folded, out var label) && label == SectionLabel.Total;
    }

    private static bool NamesScore(string label) =>
        label.Contains("得分", StringComparison.Ordinal) || label.StartsWith("自评", StringComparison.Ordinal);

    private static int Next(FormLines lines, int index) => lines.NextPrinted(index + 1);

    // The label may be spread over several cells (总 分); its characters are taken off the cells one by one.
    private static List<string>? Behind(FormLines lines, int index, int labelLength)
    {
        var cells = new List<string>();
        var left = labelLength;
        foreach (var cell in lines[index].Cells)
        {
            var folded = Fold.Compact(cell.Text);
            if (left >= folded.Length)
            {
                left -= folded.Length;
                continue;
            }

            var rest = folded[left..].Trim(':', '(', ')');
            left = 0;
            if (rest.Length > 0)
                cells.Add(rest);
        }

        return left == 0 ? cells : null;
    }

    private static (List<decimal> Numbers, Rating? Rating)? Read(List<string> cells)
    {
        var numbers = new List<decimal>();
        Rating? rating = null;
        foreach (var cell in cells)
        {
            if (PrintedNumber.Parse(cell, "分") is { } number)
                numbers.Add(number);
            else if (Ratings.FromChinese(cell) is { } grade)
                rating = grade;
            else if (!PrintedNumber.IsAbsent(cell))
                return null;
        }

        return numbers.Count <= MostNumbers ? (numbers, rating) : null;
    }
}
