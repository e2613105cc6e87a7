using Analytics.Ingestion.Files;
using Analytics.Ingestion.Parsing.Sections;
using Analytics.Ingestion.Parsing.Text;
using Analytics.Ingestion.Parsing.Vocabulary;

namespace Analytics.Ingestion.Parsing.Reflow;

/// <summary>Parts the amounts of a funding row that have run together: all with the same decimals, and, where rate and score are
/// printed, so that the arithmetic of the row holds.</summary>
internal static class GluedAmounts
{
    private const int MostDecimals = 4;
    private const int LongestNumbers = 120;
    private const int MostSteps = 20_000;

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
        for (var decimals = MostDecimals; decimals >= 0; decimals--)
        {
            var search = new Search(text[numbers..], columns, decimals);
            search.Run(0, 0);
            if (search.Found.Count == 0)
                continue;
            if (search.Found.Count > 1)
                return null;
            List<ContentCell> cells = [new(text[start..numbers], 0), .. search.Found[0].Select((cell, order) => new ContentCell(cell, order + 1))];
            return new(line.Place, string.Join(' ', cells.Select(cell => cell.Text)), isRow: false, _ => cells);
        }

        return null;
    }

    private sealed class Search(string text, List<FundingColumn?> columns, int decimals)
    {
        private readonly List<string> _taken = [];
        private int _steps;

        public List<List<string>> Found { get; } = [];

        public void Run(int position, int column)
        {
            if (++_steps > MostSteps || Found.Count > 1)
                return;
            if (column == columns.Count)
            {
                if (position == text.Length && Holds())
                    Found.Add([.. _taken]);
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
                    if (Decimals(text[position..end]) == decimals)
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

        private bool Holds()
        {
            var values = new Dictionary<FundingColumn, ContentCell>();
            for (var i = 0; i < columns.Count; i++)
            {
                if (columns[i] is { } meaning)
                    values.TryAdd(meaning, new(_taken[i], i));
            }

            return !_taken.Where((cell, i) => !FundingColumns.IsMoney(columns[i])).Any(cell => !PrintedNumber.IsAbsent(cell)) || FundingColumns.Holds(values);
        }

        private static int Decimals(string number) => number.IndexOf('.', StringComparison.Ordinal) is var point and >= 0 ? number.Length - point - 1 : 0;
    }
}
