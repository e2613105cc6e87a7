using Analytics.Domain.Budget;
using Analytics.Domain.Forms;
using Analytics.Ingestion.Files;
using Analytics.Ingestion.Parsing.Sections;
using Analytics.Ingestion.Parsing.Text;
using Analytics.Ingestion.Parsing.Vocabulary;

namespace Analytics.Ingestion.Parsing.Reassembly;

/// <summary>Reads the funding block, also where a column was taken out of it.</summary>
internal sealed class FundingAssembler(FundingParser parser, FormVocabulary vocabulary)
{
    private const decimal ProvenConfidence = 0.9m;
    private const decimal OrderConfidence = 0.6m;
    private const decimal RateTolerance = 0.06m;
    private const decimal ScoreTolerance = 0.06m;
    private const decimal AmountTolerance = 0.02m;
    private const int MostRows = 10;
    private const int MostColumns = 6;

    /// <summary>Reads the rows.</summary>
    /// <param name="fragments">The form.</param>
    /// <param name="draft">The form's problems.</param>
    /// <param name="unit">The unit printed in a header; null where none is.</param>
    public List<FundingLine> Read(IReadOnlyList<Fragment> fragments, FormDraft draft, out CurrencyUnit? unit)
    {
        var block = fragments.Where(fragment => fragment.Kind == FragmentKind.FundingHeader)
            .Concat(fragments.Where(fragment => fragment.Kind == FragmentKind.FundingRow))
            .Select(fragment => fragment.Source)
            .ToList();
        unit = null;
        if (block.Count == 0)
            return [];
        var rows = parser.Read(new(new DocumentContent(block)), draft, out unit);
        foreach (var (columns, amounts) in DetachedColumns(fragments))
            rows = WithColumns(rows, columns, amounts, draft);
        return rows;
    }

    // Headers away from the others, each with the lines of numbers below it; numbers may also share its line.
    private List<(List<FundingColumn> Columns, List<Fragment> Amounts)> DetachedColumns(IReadOnlyList<Fragment> fragments)
    {
        var found = new List<(List<FundingColumn>, List<Fragment>)>();
        for (var i = 0; i < fragments.Count && found.Count < MostColumns; i++)
        {
            if (fragments[i].Kind != FragmentKind.FundingColumn)
                continue;
            var columns = HeaderScan<FundingColumn>.Of([fragments[i].Source], vocabulary.FundingColumns).Cells
                .Where(cell => cell.Meaning is not (null or FundingColumn.Source or FundingColumn.Label or FundingColumn.Reason))
                .Select(cell => cell.Meaning!.Value)
                .ToList();
            found.Add((columns, [.. fragments.Skip(i + 1).TakeWhile(fragment => fragment.Kind == FragmentKind.FundingAmounts)]));
        }

        return found;
    }

    private static List<FundingLine> WithColumns(List<FundingLine> rows, List<FundingColumn> columns, List<Fragment> amounts, FormDraft draft)
    {
        var lines = amounts.Where(line => line.Cells.Count == columns.Count).ToList();
        if (lines.Count == 0 || lines.Count != amounts.Count || rows.Count is 0 or > MostRows || columns.Exists(column => rows.Exists(row => ValueOf(row, column) is not null)))
        {
            if (amounts.Count > 0)
                draft.Report("funding-column-loose", $"第 {amounts[0].Place.PrintedLine} 行起有一列脱离了资金表的数字，无法确定属于哪些资金行，未采用；请对照原表补录。", amounts[0].Place);
            return rows;
        }

        var fitting = new List<(List<FundingLine> Rows, int Proofs)>();
        foreach (var choice in Choices(rows.Count, lines.Count))
        {
            var filled = rows.ToList();
            for (var i = 0; i < lines.Count; i++)
                filled[choice[i]] = Fill(filled[choice[i]], columns, lines[i]);
            if (Proofs(filled, columns) is { } proofs)
                fitting.Add((filled, proofs - (IsPlain(rows, choice) ? 0 : 1)));
        }

        if (fitting.Count == 0)
        {
            draft.Report("funding-column-loose", $"第 {amounts[0].Place.PrintedLine} 行起有一列脱离了资金表的数字，与各行的合计和执行率都对不上，未采用；请对照原表补录。", amounts[0].Place);
            return rows;
        }

        var best = fitting.MaxBy(reading => reading.Proofs);
        var isOnly = fitting.Count(reading => reading.Proofs == best.Proofs) == 1;
        var confidence = isOnly && best.Proofs > 0 ? ProvenConfidence : OrderConfidence;
        if (confidence == OrderConfidence)
            draft.Report("funding-column-unsure", $"第 {amounts[0].Place.PrintedLine} 行起的一列数字按资金行的顺序填入，没有合计或执行率可以印证；请对照原表核对。", amounts[0].Place);
        return [.. best.Rows.Select((row, i) => ReferenceEquals(row, rows[i]) ? row : WithConfidence(row, columns, confidence))];
    }

    // Rows in their order, as many as there are lines of numbers.
    private static IEnumerable<int[]> Choices(int rowCount, int lineCount)
    {
        for (var mask = 0; mask < 1 << rowCount; mask++)
        {
            if (int.PopCount(mask) == lineCount)
                yield return [.. Enumerable.Range(0, rowCount).Where(row => (mask & (1 << row)) != 0)];
        }
    }

    // The plain choice leaves out just the rows that have no number in any other column either.
    private static bool IsPlain(List<FundingLine> rows, int[] choice) =>
        Enumerable.Range(0, rows.Count).All(row => choice.Contains(row) == HasAmount(rows[row])) || choice.Length == rows.Count;

    private static bool HasAmount(FundingLine row) => row.InitialBudget is not null || row.AdjustedBudget is not null || row.Executed is not null;

    // How many sums and rates hold. A rate that does not may be wrong in the form itself, where the score or a sum bears the amounts
    // out; null where nothing does.
    private static int? Proofs(List<FundingLine> rows, List<FundingColumn> columns)
    {
        var proofs = 0;
        var sums = 0;
        var broken = 0;
        foreach (var row in rows)
        {
            if (row.Executed is not { } executed || row.AdjustedBudget is not { Value: not 0 } adjusted || row.RatePercent is not { } rate)
                continue;
            var percent = executed.Value / adjusted.Value * 100;
            if (Math.Abs(percent - rate.Value) <= RateTolerance || IsScoreOf(row, percent))
                proofs++;
            else
                broken++;
        }

        var total = rows.FindIndex(row => row.IsTotal);
        foreach (var column in columns.Where(column => column is FundingColumn.InitialBudget or FundingColumn.AdjustedBudget or FundingColumn.Executed))
        {
            if (total < 0 || ValueOf(rows[total], column) is not { } sum)
                continue;
            if (AddsUp(rows, total, column, sum))
                sums++;
        }

        return broken > 0 && sums == 0 ? null : proofs + sums - broken;
    }

    private static bool IsScoreOf(FundingLine row, decimal percent) =>
        row is { Weight.Value: var weight, Score.Value: var score } && Math.Abs((Math.Min(percent, 100) / 100 * weight) - score) <= ScoreTolerance;

    // The parts are all the other rows, or, where some are parts of parts, the first ones of them.
    private static bool AddsUp(List<FundingLine> rows, int total, FundingColumn column, decimal sum)
    {
        var parts = rows.Where((_, i) => i != total).Select(row => ValueOf(row, column) ?? 0).ToList();
        for (var mask = 1; mask < 1 << Math.Min(parts.Count, 10); mask++)
        {
            if (Math.Abs(Enumerable.Range(0, parts.Count).Where(i => i < 10 && (mask & (1 << i)) != 0).Sum(i => parts[i]) - sum) <= AmountTolerance)
                return true;
        }

        return false;
    }

    private static FundingLine Fill(FundingLine row, List<FundingColumn> columns, Fragment line)
    {
        for (var i = 0; i < columns.Count; i++)
        {
            if (PrintedNumber.ParseAmount(line.Cells[i]) is { } number)
                row = Set(row, columns[i], new(number, line.Place));
        }

        return row;
    }

    private static FundingLine WithConfidence(FundingLine row, List<FundingColumn> columns, decimal confidence)
    {
        foreach (var column in columns)
        {
            if (Reading(row, column) is { } reading)
                row = Set(row, column, reading with { Confidence = confidence });
        }

        return row with { Confidence = Math.Min(row.Confidence, confidence) };
    }

    private static decimal? ValueOf(FundingLine row, FundingColumn column) => Reading(row, column)?.Value;

    private static Reading<decimal>? Reading(FundingLine row, FundingColumn column) => column switch
    {
        FundingColumn.InitialBudget => row.InitialBudget,
        FundingColumn.AdjustedBudget => row.AdjustedBudget,
        FundingColumn.Executed => row.Executed,
        FundingColumn.Weight => row.Weight,
        FundingColumn.Rate => row.RatePercent,
        FundingColumn.Score => row.Score,
        _ => null,
    };

    private static FundingLine Set(FundingLine row, FundingColumn column, Reading<decimal> reading) => column switch
    {
        FundingColumn.InitialBudget => row with { InitialBudget = reading },
        FundingColumn.AdjustedBudget => row with { AdjustedBudget = reading },
        FundingColumn.Executed => row with { Executed = reading },
        FundingColumn.Weight => row with { Weight = reading },
        FundingColumn.Rate => row with { RatePercent = reading },
        FundingColumn.Score => row with { Score = reading },
        _ => row,
    };
}
