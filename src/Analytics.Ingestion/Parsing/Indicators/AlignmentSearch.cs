using Analytics.Ingestion.Parsing.Text;
using Analytics.Ingestion.Parsing.Vocabulary;

namespace Analytics.Ingestion.Parsing.Indicators;

/// <summary>Tries the ways to lay the cells of one line over the columns, leaving off those that cannot come near the best.</summary>
internal sealed class AlignmentSearch(IndicatorLayout layout, List<CellFacts> cells, double mostCost, double lead)
{
    /// <summary>No more than this can be taken off the cost of a reading.</summary>
    public const double MostBonus = 1.6;

    private const int MostTextCells = 3;
    private const decimal LargestPoints = 200m;

    private readonly List<(IndicatorColumn Column, int Start, int Count)> _taken = [];
    private double _best = double.MaxValue;
    private int _nameCount;
    private int _missing;

    /// <summary>The readings found.</summary>
    public List<AlignedRow> Readings { get; } = [];

    /// <summary>Tries the readings with a given number of cells in the name and of text columns above the line.</summary>
    public void Run(int nameCount, int missing)
    {
        var cost = (Math.Max(nameCount - 1, 0) * 0.3) + (missing * 0.5);
        for (var i = 0; i < nameCount; i++)
        {
            if (cells[i].StartsWithOperator)
                cost += 1.5;
            if (cells[i].Points is not null)
                cost += 0.7;
        }

        _nameCount = nameCount;
        _missing = missing;
        _taken.Clear();
        Place(nameCount, missing, cost);
    }

    private void Place(int position, int column, double cost)
    {
        if (cost - MostBonus > Math.Min(mostCost, _best + lead))
            return;
        if (column == layout.Values.Count)
        {
            Finish(position, cost);
            return;
        }

        var meaning = layout.Values[column];
        var cell = position < cells.Count ? cells[position] : null;
        switch (meaning)
        {
            case IndicatorColumn.Weight or IndicatorColumn.Score:
                if (cell?.Points is <= LargestPoints)
                    Take(position, column, 1, cost);
                else if (cell is { IsAbsent: true })
                    Take(position, column, 1, cost + 0.3);
                Place(position, column + 1, cost + 2.2);
                break;
            case IndicatorColumn.ReviewScore:
                if (cell is { IsNumberCell: true })
                    Take(position, column, 1, cost);
                Place(position, column + 1, cost + 0.4);
                break;
            case IndicatorColumn.Operator:
                if (cell is { IsOperator: true })
                    Take(position, column, 1, cost);
                Place(position, column + 1, cost + 1.0);
                break;
            case IndicatorColumn.Unit:
                if (cell is { IsUnit: true } or { IsAbsent: true } or { Text: "无" })
                    Take(position, column, 1, cost - 0.2);
                Place(position, column + 1, cost + 0.7);
                break;
            default:
                TakeText(position, column, cost);
                Place(position, column + 1, cost + (meaning is IndicatorColumn.Target or IndicatorColumn.Actual ? 2.5 : 0.6));
                break;
        }
    }

    private void TakeText(int position, int column, double cost)
    {
        for (var count = 1; count <= MostTextCells && position + count <= cells.Count; count++)
        {
            var last = cells[position + count - 1];
            if (last.HasSentence)
                cost += 0.8;
            if (count > 1)
                cost += last.Points is null ? 0.6 : 1.4;
            var bonus = count > 1 ? 0 : last.IsQuantity ? 0.3 : last.StartsWithOperator ? 0.2 : 0;
            Take(position, column, count, cost - bonus);
        }
    }

    private void Take(int position, int column, int count, double cost)
    {
        if (layout.Values[column] is { } meaning)
            _taken.Add((meaning, position, count));
        Place(position + count, column + 1, cost);
        if (layout.Values[column] is not null)
            _taken.RemoveAt(_taken.Count - 1);
    }

    private void Finish(int position, double cost)
    {
        var trailing = cells.Count - position;
        if (trailing > 0)
        {
            cost += (layout.HasTrailingText ? 0.05 : 2.0) * trailing;
            if (cells[position].Points is not null)
                cost += trailing > 1 && cells[position + 1].Points is null ? 0.4 : 1.0;
        }

        var target = Find(IndicatorColumn.Target);
        var actual = Find(IndicatorColumn.Actual);
        if (target is not null && actual is not null && WithoutOperator(target) == WithoutOperator(actual))
            cost -= 0.7;
        if (Points(IndicatorColumn.Score) > Points(IndicatorColumn.Weight))
            cost += 0.9;
        var isQuantity = _taken.Exists(taken => taken is { Column: IndicatorColumn.Target, Count: 1 }
            && (cells[taken.Start] is { IsQuantity: true, HasUnit: true } or { IsQuantity: true, StartsWithOperator: true } || (!layout.HasNumbers && (cells[taken.Start].IsDate || (_nameCount == 0 && cells[taken.Start].IsScale)))));

        // A line that lacks a number is a row only where a quantity says so.
        if (!isQuantity && layout.Values.Any(column => column is IndicatorColumn.Weight or IndicatorColumn.Score && !_taken.Exists(taken => taken.Column == column)))
            cost += 2;

        // Where there are no numbers, a line without target and actual is a piece of a name.
        if (!layout.HasNumbers && target is null && actual is null)
            return;

        // Without a name on the line, and without numbers in the table, a text may be a name as well as a target.
        if (_nameCount == 0 && _missing == 0 && !layout.HasNumbers && !isQuantity)
            cost += 5;
        if (cost > mostCost || cost > _best + lead)
            return;
        _best = Math.Min(_best, cost);
        Readings.Add(new()
        {
            Name = [.. cells.Take(_nameCount).Select(cell => cell.Text)],
            MissingCount = _missing,
            Values = _taken.GroupBy(taken => taken.Column).ToDictionary(group => group.Key, group => TextOf(group.First())),
            Trailing = [.. cells.Skip(position).Select(cell => cell.Text)],
            Cost = cost,
        });
    }

    private string? Find(IndicatorColumn column)
    {
        var index = _taken.FindIndex(taken => taken.Column == column);
        return index < 0 ? null : TextOf(_taken[index]);
    }

    private decimal? Points(IndicatorColumn column)
    {
        var index = _taken.FindIndex(taken => taken.Column == column);
        return index < 0 ? null : cells[_taken[index].Start].Points;
    }

    private string TextOf((IndicatorColumn Column, int Start, int Count) taken) =>
        PrintedText.Join(cells.GetRange(taken.Start, taken.Count).Select(cell => cell.Text));

    private static string WithoutOperator(string text) => text.TrimStart('≥', '≤', '＝', '=', '>', '<');
}
