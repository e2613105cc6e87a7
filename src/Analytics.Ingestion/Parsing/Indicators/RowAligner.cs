using Analytics.Ingestion.Parsing.Text;
using Analytics.Ingestion.Parsing.Vocabulary;

namespace Analytics.Ingestion.Parsing.Indicators;

/// <summary>Lays the cells of a line over the columns of the table: every way that the types allow, the plainest first.</summary>
/// <remarks>Blanks part cells and also stray into them, and empty cells leave no trace, so the number of cells tells little;
/// numbers have to be numbers, targets like to be quantities, and texts like to be one cell.</remarks>
internal sealed class RowAligner(IndicatorLayout layout, Quantities quantities)
{
    private const int MostCells = 40;
    private const double MostCost = 3.4;
    private const double AmbiguousLead = 0.25;
    private const double AlternativeLead = 0.8;
    private const int MostAlternatives = 3;

    private readonly bool _mergesOperators = !layout.Values.Contains(IndicatorColumn.Operator);
    private readonly bool _mergesUnits = !layout.Values.Contains(IndicatorColumn.Unit);
    private readonly int _leadingTextColumns = LeadingTextColumns(layout);

    /// <summary>Looks at the cells of a line: once, for every reading that is tried.</summary>
    public List<CellFacts> Look(IEnumerable<string> cells) => Look(cells.Select(quantities.FactsOf));

    /// <summary>Looks at cells of which each is known by itself.</summary>
    public List<CellFacts> Look(IEnumerable<CellFacts> cells)
    {
        var facts = new List<CellFacts>();
        foreach (var fact in cells)
        {
            var last = facts.Count > 0 ? facts[^1] : null;
            if (last is not null && IsSplitQuantity(last, fact))
                facts[^1] = quantities.FactsOf(last.Text + fact.Text);
            else
                facts.Add(fact);
        }

        return facts;
    }

    /// <summary>The plainest reading of the cells; null where the line holds no row's values.</summary>
    /// <param name="cells">The cells of the line.</param>
    /// <param name="needsName">Whether the name has to stand on the line too, because nothing above can be one.</param>
    public AlignedRow? Align(List<CellFacts> cells, bool needsName = false)
    {
        if (cells.Count is 0 or > MostCells || layout.Values.Count == 0 || !HasEnoughNumbers(cells))
            return null;
        if (PlainReading(cells) is { } plain)
            return plain;
        var search = new AlignmentSearch(layout, cells, MostCost, AlternativeLead);
        for (var nameCount = needsName ? 1 : 0; nameCount <= cells.Count; nameCount++)
        {
            search.Run(nameCount, missing: 0);
            for (var missing = 1; nameCount == 0 && missing <= _leadingTextColumns; missing++)
                search.Run(nameCount, missing);
        }

        var readings = search.Readings;
        if (readings.Count == 0)
            return null;
        var best = readings.MinBy(reading => reading.Cost)!;
        var near = readings
            .Where(other => other.Cost - best.Cost < AlternativeLead && !IsSame(other, best))
            .OrderBy(other => other.Cost)
            .ToList();
        return best with
        {
            IsAmbiguous = near.Exists(other => other.Cost - best.Cost < AmbiguousLead),
            Alternatives = [.. near.Where(other => other.Name.Count > 0 == best.Name.Count > 0 && other.MissingCount == best.MissingCount).Take(MostAlternatives)],
        };
    }

    // One cell a column, numbers where numbers belong and nowhere else: no other reading comes near.
    private AlignedRow? PlainReading(List<CellFacts> cells)
    {
        if (cells.Count < layout.Values.Count + 1 || !layout.HasNumbers)
            return null;
        for (var i = 0; i < cells.Count; i++)
        {
            var column = i >= 1 && i <= layout.Values.Count ? layout.Values[i - 1] : null;
            var fits = column switch
            {
                IndicatorColumn.Weight or IndicatorColumn.Score => cells[i].Points is not null,
                IndicatorColumn.Target or IndicatorColumn.Actual => cells[i] is { Points: null, HasSentence: false },
                null => i == 0 ? cells[i] is { Points: null, StartsWithOperator: false } : i > layout.Values.Count && layout.HasTrailingText && cells[i].Points is null,
                _ => false,
            };
            if (!fits)
                return null;
        }

        return new()
        {
            Name = [cells[0].Text],
            MissingCount = 0,
            Values = Enumerable.Range(0, layout.Values.Count).ToDictionary(i => layout.Values[i]!.Value, i => PrintedText.Clean(cells[i + 1].Text)),
            Trailing = [.. cells.Skip(layout.Values.Count + 1).Select(cell => cell.Text)],
            Cost = -AlignmentSearch.MostBonus,
        };
    }

    private bool HasEnoughNumbers(List<CellFacts> cells) =>
        !layout.HasNumbers || cells.Count(cell => cell.IsNumberCell) >= Math.Max(1, layout.NumberCount - 1);

    // "≥ 90 %" in three cells is one quantity, unless the table has columns of its own for operator and unit.
    private bool IsSplitQuantity(CellFacts last, CellFacts next) =>
        (_mergesOperators && last.IsOperator && !char.IsLetter(last.Text[0]) && next.IsQuantity)
        || (_mergesUnits && next.IsUnit && last is { StartsWithOperator: true, IsQuantity: true, HasUnit: false });

    private static int LeadingTextColumns(IndicatorLayout layout) =>
        layout.HasNumbers ? layout.Values.TakeWhile(column => column is IndicatorColumn.Target or IndicatorColumn.Actual).Count() : 0;

    private static bool IsSame(AlignedRow left, AlignedRow right) =>
        PrintedText.Join(left.Name) == PrintedText.Join(right.Name)
        && left.Values.Count == right.Values.Count
        && left.Values.All(pair => right.Values.TryGetValue(pair.Key, out var other) && other == pair.Value);
}
