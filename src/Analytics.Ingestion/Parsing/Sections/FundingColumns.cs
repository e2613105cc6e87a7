using Analytics.Ingestion.Files;
using Analytics.Ingestion.Parsing.Text;
using Analytics.Ingestion.Parsing.Vocabulary;

namespace Analytics.Ingestion.Parsing.Sections;

/// <summary>Decides which column each cell of a funding row belongs to, also where empty cells have vanished.</summary>
internal static class FundingColumns
{
    /// <summary>What <see cref="Fit"/> gives where everything in a row holds.</summary>
    public const int BestFit = 2;

    private const decimal InferredConfidence = 0.8m;
    private const decimal RateTolerance = 0.06m;
    private const decimal ScoreTolerance = 0.06m;
    private const decimal LargestPoints = 100m;
    private const decimal LargestRate = 999m;
    private const int MostDecimalsOfRate = 2;
    private const int MostJoints = 3;
    private const int MostCells = 12;

    // What the notes of the forms give the execution rate where the table has no column for it.
    private static readonly decimal[] UsualWeights = [10m, 20m];

    /// <summary>Assigns cells to columns.</summary>
    /// <param name="cells">The cells behind the row's name: numbers and dashes.</param>
    /// <param name="header">The columns.</param>
    /// <param name="isRow">Whether the columns of the cells are known.</param>
    /// <returns>The cells by column with the confidence; null values where more than one reading is possible.</returns>
    public static (Dictionary<FundingColumn, ContentCell>? Values, decimal Confidence) Assign(
        List<ContentCell> cells, List<HeaderCell<FundingColumn>> header, bool isRow)
    {
        if (isRow && cells.TrueForAll(cell => header.Exists(column => column.Covers(cell.Column))))
            return (Pair(cells, [.. cells.Select(cell => header.Find(column => column.Covers(cell.Column))!)]), 1m);
        if (cells.Count == header.Count)
            return (Pair(cells, header), 1m);
        if (cells.Count > header.Count)
            return Join(cells, header) is { } joined ? (joined, InferredConfidence) : (null, 0m);
        if (cells.TrueForAll(cell => PrintedNumber.IsAbsent(cell.Text)))
            return ([], 1m);
        var money = header.Where(column => IsMoney(column.Meaning)).ToList();
        var amounts = cells.TakeWhile(cell => !PrintedNumber.IsAbsent(cell.Text)).ToList();
        var isAmountsAndDashes = cells.Skip(amounts.Count).All(cell => PrintedNumber.IsAbsent(cell.Text));
        if (isAmountsAndDashes && amounts.Count == money.Count && header.Take(money.Count).SequenceEqual(money))
            return (Pair(amounts, money), 1m);
        return Infer(cells, header) is { } inferred ? (inferred, InferredConfidence) : (null, 0m);
    }

    // Leaves out as many columns as cells are missing and keeps the readings whose arithmetic holds; only a single one counts.
    private static Dictionary<FundingColumn, ContentCell>? Infer(List<ContentCell> cells, List<HeaderCell<FundingColumn>> header)
    {
        if (header.Count > 12)
            return null;
        Dictionary<FundingColumn, ContentCell>? only = null;
        for (var mask = 0; mask < 1 << header.Count; mask++)
        {
            if (int.PopCount(mask) != cells.Count)
                continue;
            var reading = Pair(cells, [.. header.Where((_, i) => (mask & (1 << i)) != 0)]);
            if (!Holds(reading))
                continue;
            if (only is not null)
                return null;
            only = reading;
        }

        return only;
    }

    // A narrow cell breaks a long number (968.191 8): joins neighbours until there is a cell for each column, and keeps the
    // reading whose arithmetic holds; only a single one counts.
    private static Dictionary<FundingColumn, ContentCell>? Join(List<ContentCell> cells, List<HeaderCell<FundingColumn>> header)
    {
        var joints = cells.Count - header.Count;
        if (header.Count == 0 || joints > MostJoints || cells.Count > MostCells)
            return null;
        Dictionary<FundingColumn, ContentCell>? only = null;
        for (var mask = 0; mask < 1 << (cells.Count - 1); mask++)
        {
            if (int.PopCount(mask) != joints)
                continue;
            var joined = new List<ContentCell> { cells[0] };
            for (var i = 1; i < cells.Count; i++)
            {
                if ((mask & (1 << (i - 1))) != 0)
                    joined[^1] = joined[^1] with { Text = joined[^1].Text + cells[i].Text };
                else
                    joined.Add(cells[i]);
            }

            if (joined.Exists(cell => !PrintedNumber.IsAmount(cell.Text)))
                continue;
            var reading = Pair(joined, header);
            if (!Holds(reading))
                continue;
            if (only is not null)
                return null;
            only = reading;
        }

        return only;
    }

    /// <summary>Whether the rate is that of the amounts, and the score that of the rate.</summary>
    public static bool Holds(Dictionary<FundingColumn, ContentCell> reading) => Fit(reading) == BestFit;

    /// <summary>How much the numbers of a row bear each other out: <see cref="BestFit"/> where the rate is that of the amounts and the
    /// score that of the rate, one where only one of both is so, 0 where neither is or a number cannot be meant.</summary>
    public static int Fit(Dictionary<FundingColumn, ContentCell> reading)
    {
        decimal? Number(FundingColumn column) => reading.TryGetValue(column, out var cell) ? PrintedNumber.ParseAmount(cell.Text) : null;
        foreach (var (column, cell) in reading)
        {
            if (Fold.Compact(cell.Text).EndsWith('%') && column != FundingColumn.Rate)
                return 0;
        }

        var exact = Number(FundingColumn.Executed) is { } executed && Number(FundingColumn.AdjustedBudget) is { } adjusted and not 0 ? executed / adjusted * 100 : (decimal?)null;
        var (weight, rate, score) = (Number(FundingColumn.Weight), Number(FundingColumn.Rate), Number(FundingColumn.Score));
        if (weight is 0 or > LargestPoints || score > LargestPoints || rate > LargestRate || rate is { Scale: > MostDecimalsOfRate })
            return 0;
        decimal[] weights = weight is { } printed ? [printed] : reading.ContainsKey(FundingColumn.Weight) ? [] : UsualWeights;
        var rateHolds = Math.Abs((exact - rate) ?? decimal.MaxValue) <= RateTolerance;
        // Where the printed rate is wrong, the score may still be that of the amounts.
        var scoreHolds = Array.Exists(weights, points => IsScore(rate, points) || IsScore(exact, points));
        return rateHolds && scoreHolds ? BestFit : (rateHolds && !(score > weight)) || scoreHolds ? 1 : 0;

        bool IsScore(decimal? percent, decimal points) =>
            percent is { } share && score is { } printedScore && Math.Abs((Math.Min(share, 100) / 100 * points) - printedScore) <= ScoreTolerance;
    }

    private static Dictionary<FundingColumn, ContentCell> Pair(List<ContentCell> cells, List<HeaderCell<FundingColumn>> columns)
    {
        var values = new Dictionary<FundingColumn, ContentCell>();
        for (var i = 0; i < cells.Count; i++)
        {
            if (columns[i].Meaning is { } meaning)
                values.TryAdd(meaning, cells[i]);
        }

        return values;
    }

    /// <summary>Whether the column holds amounts of money.</summary>
    public static bool IsMoney(FundingColumn? column) =>
        column is FundingColumn.InitialBudget or FundingColumn.AdjustedBudget or FundingColumn.Executed;
}
