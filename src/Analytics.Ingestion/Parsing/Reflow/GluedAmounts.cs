using Analytics.Ingestion.Files;
using Analytics.Ingestion.Parsing.Sections;
using Analytics.Ingestion.Parsing.Text;
using Analytics.Ingestion.Parsing.Vocabulary;

namespace Analytics.Ingestion.Parsing.Reflow;

/// <summary>Parts the amounts of a funding row that have run together: all with the same decimals, and, where rate and score are
/// printed, so that the arithmetic of the row holds, or as much of it as any parting makes hold.</summary>
internal static class GluedAmounts
{
    // Two decimals first: what has two can, with bad luck, be parted with three as well.
    private static readonly int[] Decimals = [2, 4, 3, 1, 0];

    private const int LongestNumbers = 120;
    private const int MostSteps = 20_000;
    private const int MostFound = 64;

    /// <summary>The row with its cells parted; null where the line is none, or where it can be parted in more than one way.</summary>
    public static ContentLine? Part(ContentLine line, IReadOnlyList<HeaderCell<FundingColumn>> header, FormVocabulary vocabulary)
    {
        var text = Fold.Compact(line.Text);
        var start = text.AsSpan().TrimStart("-—–―－").Length is var trimmed ? text.Length - trimmed : 0;
        var numbers = start;
        while (numbers < text.Length && !char.IsAsciiDigit(text[numbers]) && text[numbers] is not ('-' or '—'))
            numbers++;
        var name = Fold.Compact(FundingRows.CleanName(text[start..numbers]));
        if (numbers == text.Length || text.Length - numbers > LongestNumbers || !(vocabulary.FundingTotals.Contains(name) || vocabulary.FundingParts.Contains(name)))
            return null;
        var columns = header.Where(cell => cell.Meaning is not (FundingColumn.Source or FundingColumn.Label or FundingColumn.Reason)).Select(cell => cell.Meaning).ToList();
        if (BestParting(text[numbers..], columns) is not { } parting)
            return null;
        List<ContentCell> cells = [new(text[start..numbers], 0), .. parting.Select((cell, order) => new ContentCell(cell, order + 1))];
        return new(line.Place, string.Join(' ', cells.Select(cell => cell.Text)), isRow: false, _ => cells);
    }

    // Where rate or score is wrong in the form itself, the other one still bears a parting out; without either it is a guess.
    private static List<string>? BestParting(string numbers, List<FundingColumn?> columns)
    {
        for (var fit = FundingColumns.BestFit; fit > 0; fit--)
        {
            foreach (var decimals in Decimals)
            {
                var search = new Search(numbers, columns, decimals);
                search.Run(0, 0);
                var found = search.Found.FindAll(parting => parting.Fit == fit);
                if (found.Count > 0)
                    return found.Count == 1 && search.Found.Count <= MostFound ? found[0].Cells : null;
            }
        }

        return null;
    }

    private sealed class Search(string text, List<FundingColumn?> columns, int decimals)
    {
        private readonly List<string> _taken = [];
        private int _steps;

        public List<(List<string> Cells, int Fit)> Found { get; } = [];

        public void Run(int position, int column)
        {
            if (++_steps > MostSteps || Found.Count > MostFound)
                return;
            if (column == columns.Count || (position == text.Length && HasOnlyMoneySoFar(column)))
            {
                if (position == text.Length)
                    Found.Add(([.. _taken], Fit()));
                return;
            }

            if (position < text.Length && text[position] is '-' or '—')
                Take(position, position + 1, column);
            for (var end = position + 1; end <= text.Length && (char.IsAsciiDigit(text[end - 1]) || text[end - 1] is '.' or ','); end++)
            {
                if (PrintedNumber.Parse(text[position..end]) is null || (end - position > 1 && text[position] == '0' && text[position + 1] != '.'))
                    continue;
                if (FundingColumns.IsMoney(columns[column]))
                {
                    if (DecimalsOf(text[position..end]) == decimals)
                        Take(position, end, column);
                    continue;
                }

                if (columns[column] == FundingColumn.Rate && end < text.Length && text[end] == '%')
                    Take(position, end + 1, column);
                Take(position, end, column);
            }
        }

        private void Take(int start, int end, int column)
        {
            _taken.Add(text[start..end]);
            Run(end, column + 1);
            _taken.RemoveAt(_taken.Count - 1);
        }

        // A part of the funds may leave the cells behind its amounts empty.
        private bool HasOnlyMoneySoFar(int column) =>
            column > 0 && columns[..column].TrueForAll(meaning => FundingColumns.IsMoney(meaning)) && !columns[column..].Exists(meaning => FundingColumns.IsMoney(meaning));

        private int Fit()
        {
            var values = new Dictionary<FundingColumn, ContentCell>();
            for (var i = 0; i < _taken.Count; i++)
            {
                if (columns[i] is { } meaning)
                    values.TryAdd(meaning, new(_taken[i], i));
            }

            return _taken.Where((cell, i) => !FundingColumns.IsMoney(columns[i])).All(PrintedNumber.IsAbsent) ? FundingColumns.BestFit : FundingColumns.Fit(values);
        }

        private static int DecimalsOf(string number) => number.IndexOf('.', StringComparison.Ordinal) is var point and >= 0 ? number.Length - point - 1 : 0;
    }
}
