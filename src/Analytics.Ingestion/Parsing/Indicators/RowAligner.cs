using Analytics.Ingestion.Files;
using Analytics.Ingestion.Parsing.Text;
using Analytics.Ingestion.Parsing.Vocabulary;

namespace Analytics.Ingestion.Parsing.Indicators;

/// <summary>Lays the cells of a line over the columns of the table: every way that the types allow, the plainest first.</summary>
/// <remarks>Blanks part cells and also stray into them, and empty cells leave no trace, so the number of cells tells little;
/// numbers have to be numbers, targets like to be quantities, and texts like to be one cell.</remarks>
internal sealed class RowAligner(IndicatorLayout layout, Quantities quantities)
{
    private const int MostCells = 40;
    private const int MostTextCells = 3;
    private const double MostCost = 3.4;
    private const double AmbiguousLead = 0.25;
    private const double AlternativeLead = 0.8;
    private const int MostAlternatives = 3;
    private const decimal LargestPoints = 200m;

    /// <summary>The plainest reading of the cells; null where the line holds no row's values.</summary>
    /// <param name="cells">The cells of the line.</param>
    /// <param name="needsName">Whether the name has to stand on the line too, because nothing above can be one.</param>
    public AlignedRow? Align(IReadOnlyList<string> cells, bool needsName = false)
    {
        if (cells.Count is 0 or > MostCells || layout.Values.Count == 0 || !HasEnoughNumbers(cells))
            return null;
        var merged = MergeQuantities(cells);
        var readings = new List<AlignedRow>();
        for (var nameCount = needsName ? 1 : 0; nameCount <= merged.Count; nameCount++)
        {
            for (var missing = 0; missing == 0 || (nameCount == 0 && missing <= LeadingTextColumns()); missing++)
                Place(merged, nameCount, missing, readings);
        }

        readings.RemoveAll(reading => reading.Cost > MostCost);
        if (readings.Count == 0)
            return null;
        var best = readings.MinBy(reading => reading.Cost)!;
        var near = readings
            .Where(other => other.Cost - best.Cost < AlternativeLead && !IsSame(other, best) && other.Name.Count > 0 == best.Name.Count > 0 && other.MissingCount == best.MissingCount)
            .OrderBy(other => other.Cost)
            .Take(MostAlternatives)
            .ToList();
        var isAmbiguous = readings.Exists(other => other.Cost - best.Cost < AmbiguousLead && !IsSame(other, best));
        return best with { IsAmbiguous = isAmbiguous, Alternatives = near };
    }

    private bool HasEnoughNumbers(IReadOnlyList<string> cells) =>
        !layout.HasNumbers || cells.Count(cell => Points(cell) is not null || PrintedNumber.IsAbsent(cell)) >= Math.Max(1, layout.NumberCount - 1);

    private int LeadingTextColumns()
    {
        if (!layout.HasNumbers)
            return 0;
        var count = 0;
        while (count < layout.Values.Count && layout.Values[count] is IndicatorColumn.Target or IndicatorColumn.Actual)
            count++;
        return count;
    }

    private void Place(List<string> cells, int nameCount, int missing, List<AlignedRow> readings)
    {
        var cost = Math.Max(nameCount - 1, 0) * 0.3;
        for (var i = 0; i < nameCount; i++)
        {
            if (quantities.StartsWithOperator(cells[i]))
                cost += 1.5;
            if (Points(cells[i]) is not null)
                cost += 0.7;
        }

        cost += missing * 0.5;
        if (cost <= MostCost)
            PlaceColumn(cells, nameCount, nameCount, missing, missing, new(), cost, readings);
    }

    private void PlaceColumn(
        List<string> cells, int nameCount, int position, int column, int missing, Dictionary<IndicatorColumn, string> values, double cost, List<AlignedRow> readings)
    {
        if (cost > MostCost + 1)
            return;
        if (column == layout.Values.Count)
        {
            Finish(cells, nameCount, position, missing, values, cost, readings);
            return;
        }

        var meaning = layout.Values[column];
        void Take(int count, double extra)
        {
            var next = values;
            if (meaning is { } known && count > 0)
                next = new(values) { [known] = PrintedText.Join(cells.GetRange(position, count)) };
            PlaceColumn(cells, nameCount, position + count, column + 1, missing, next, cost + extra, readings);
        }

        var cell = position < cells.Count ? cells[position] : null;
        switch (meaning)
        {
            case IndicatorColumn.Weight or IndicatorColumn.Score:
                if (cell is not null && Points(cell) is <= LargestPoints)
                    Take(1, 0);
                else if (cell is not null && PrintedNumber.IsAbsent(cell))
                    Take(1, 0.3);
                Take(0, 2.2);
                break;
            case IndicatorColumn.ReviewScore:
                if (cell is not null && (Points(cell) is not null || PrintedNumber.IsAbsent(cell)))
                    Take(1, 0);
                Take(0, 0.4);
                break;
            case IndicatorColumn.Operator:
                if (cell is not null && quantities.IsOperator(cell))
                    Take(1, 0);
                Take(0, 1.0);
                break;
            case IndicatorColumn.Unit:
                if (cell is not null && (quantities.IsUnit(cell) || cell is "无" || PrintedNumber.IsAbsent(cell)))
                    Take(1, -0.2);
                Take(0, 0.7);
                break;
            case IndicatorColumn.Target or IndicatorColumn.Actual:
                TakeText(cells, position, Take);
                Take(0, 2.5);
                break;
            default:
                TakeText(cells, position, Take);
                Take(0, 0.6);
                break;
        }
    }

    private void TakeText(List<string> cells, int position, Action<int, double> take)
    {
        for (var count = 1; count <= MostTextCells && position + count <= cells.Count; count++)
        {
            var extra = (count - 1) * 0.6;
            var first = cells[position];
            if (count == 1)
                extra -= quantities.Is(first) ? 0.3 : quantities.StartsWithOperator(first) ? 0.2 : 0;
            if (cells.GetRange(position, count).Exists(cell => cell.AsSpan().ContainsAny("。；")))
                extra += 0.8;
            if (cells.GetRange(position + 1, count - 1).Exists(cell => Points(cell) is not null))
                extra += 0.8;
            take(count, extra);
        }
    }

    private void Finish(
        List<string> cells, int nameCount, int position, int missing, Dictionary<IndicatorColumn, string> values, double cost, List<AlignedRow> readings)
    {
        var trailing = cells.GetRange(position, cells.Count - position);
        if (trailing.Count > 0)
        {
            cost += layout.HasTrailingText ? 0.05 * trailing.Count : 2.0 * trailing.Count;
            if (Points(trailing[0]) is not null)
                cost += trailing.Count > 1 && Points(trailing[1]) is null ? 0.4 : 1.0;
        }

        if (values.TryGetValue(IndicatorColumn.Target, out var target) && values.TryGetValue(IndicatorColumn.Actual, out var actual)
            && target.Length > 0 && string.Equals(target.TrimStart('≥', '≤', '＝', '='), actual.TrimStart('≥', '≤', '＝', '='), StringComparison.Ordinal))
            cost -= 0.7;
        if (values.TryGetValue(IndicatorColumn.Weight, out var weight) && values.TryGetValue(IndicatorColumn.Score, out var score)
            && Points(score) > Points(weight))
            cost += 0.9;

        // A line that lacks a number is a row only where a quantity says so.
        if (IsShortOfNumbers(values) && !(values.TryGetValue(IndicatorColumn.Target, out var first) && quantities.Is(first)))
            cost += 2;

        // A whole row without a name on its line, and a text that is no quantity as its target, may be a name without a target.
        if (nameCount == 0 && missing == 0 && !layout.HasNumbers && target is not null && !quantities.Is(target))
            cost += 5;
        readings.Add(new()
        {
            Name = cells.GetRange(0, nameCount),
            MissingCount = missing,
            Values = values,
            Trailing = trailing,
            Cost = cost,
        });
    }

    // "≥ 90 %" in three cells is one quantity, unless the table has columns of its own for operator and unit.
    private List<string> MergeQuantities(IReadOnlyList<string> cells)
    {
        var mergeOperators = !layout.Values.Contains(IndicatorColumn.Operator);
        var mergeUnits = !layout.Values.Contains(IndicatorColumn.Unit);
        var merged = new List<string>();
        foreach (var cell in cells)
        {
            var last = merged.Count > 0 ? merged[^1] : null;
            if (mergeOperators && last is not null && quantities.IsOperator(last) && !char.IsLetter(last[0]) && (PrintedNumber.Parse(cell) is not null || quantities.Is(cell)))
                merged[^1] = last + cell;
            else if (mergeUnits && last is not null && quantities.IsUnit(cell) && quantities.StartsWithOperator(last) && quantities.Is(last) && quantities.UnitOf(last) is null)
                merged[^1] = last + cell;
            else
                merged.Add(cell);
        }

        return merged;
    }

    private bool IsShortOfNumbers(Dictionary<IndicatorColumn, string> values) =>
        layout.Values.Any(column => column is IndicatorColumn.Weight or IndicatorColumn.Score && !values.ContainsKey(column.Value));

    private static decimal? Points(string cell) => PrintedNumber.Parse(cell, "分");

    private static bool IsSame(AlignedRow left, AlignedRow right) =>
        PrintedText.Join(left.Name) == PrintedText.Join(right.Name)
        && left.Values.Count == right.Values.Count
        && left.Values.All(pair => right.Values.TryGetValue(pair.Key, out var other) && other == pair.Value);
}
