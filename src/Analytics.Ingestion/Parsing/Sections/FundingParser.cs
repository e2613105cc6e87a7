using Analytics.Domain.Budget;
using Analytics.Domain.Forms;
using Analytics.Ingestion.Files;
using Analytics.Ingestion.Parsing.Text;
using Analytics.Ingestion.Parsing.Vocabulary;

namespace Analytics.Ingestion.Parsing.Sections;

/// <summary>Reads the funding block.</summary>
internal sealed class FundingParser(FormVocabulary vocabulary)
{
    private const int MostHeaderLines = 14;
    private const int LongestName = 30;
    private const int LeastOfName = 4;

    /// <summary>Reads the rows of the block.</summary>
    /// <param name="lines">The lines of the block, from its label or header on.</param>
    /// <param name="draft">The form.</param>
    /// <param name="unit">The unit printed in a header; null where none is.</param>
    /// <returns>The rows in the order of the form.</returns>
    public List<FundingLine> Read(FormLines lines, FormDraft draft, out CurrencyUnit? unit)
    {
        var header = ReadHeader(lines, draft.Kind, out var next);
        unit = header.Select(cell => cell.CurrencyUnit).FirstOrDefault(found => found is not null);
        var rows = new List<FundingLine>();
        var name = new List<string>();
        for (var i = next; i < lines.Count; i++)
        {
            if (lines.IsBlank(i))
                continue;
            if (lines[i].Text.Length > 400)
                break;
            foreach (var (printed, cells) in FundingRows.Split(lines[i], vocabulary))
            {
                if (cells.Count == 0)
                {
                    if (printed.Length is > 0 and <= LongestName)
                        name.Add(printed);
                    continue;
                }

                var source = SourceName(name, printed);
                name.Clear();
                if (source.Length > 0 && Row(source, cells, lines[i], header, draft, isFirstTotal: !rows.Exists(row => row.IsTotal)) is { } row)
                    rows.Add(row);
            }
        }

        return rows;
    }

    private string SourceName(List<string> pending, string printed)
    {
        var joined = FundingRows.CleanName(string.Concat(pending) + printed);
        var isKnown = vocabulary.FundingParts.Contains(Fold.Compact(joined)) || vocabulary.FundingTotals.Contains(Fold.Compact(joined));
        return printed.Length == 0 || isKnown ? joined : printed;
    }

    private List<HeaderCell<FundingColumn>> ReadHeader(FormLines lines, FormKind kind, out int next)
    {
        next = 0;
        var start = 0;
        while (start < lines.Count && (lines.IsBlank(start) || !BodyHeaders.IsFundingHeader(lines, start, vocabulary)))
            start++;
        if (start == lines.Count)
            return [];
        var headerLines = new List<ContentLine>();
        for (next = start; next < lines.Count && headerLines.Count < MostHeaderLines; next++)
        {
            if (lines.IsBlank(next))
                continue;
            if (FundingRows.Split(lines[next], vocabulary).Exists(row => row.Cells.Count > 0) || (headerLines.Count > 0 && BeginsTotal(lines.Folded(next))))
                break;
            headerLines.Add(lines[next]);
        }

        var cells = HeaderScan<FundingColumn>.Of(headerLines, vocabulary.FundingColumns).Cells;
        var columns = cells.Where(cell => cell.Meaning is not (FundingColumn.Source or FundingColumn.Label or FundingColumn.Reason)).ToList();

        // In a table of targets 预算数 is the only budget there is.
        return kind.IsSelfEvaluation()
            ? columns
            : [.. columns.Select(cell => cell.Meaning == FundingColumn.AdjustedBudget ? cell with { Meaning = FundingColumn.InitialBudget } : cell)];
    }

    // 年度资金总 above the line with 额： and that with the amounts is no header any more.
    private bool BeginsTotal(string folded) =>
        folded.Length >= LeastOfName && vocabulary.FundingTotals.IsBeginning(folded)
        && !vocabulary.FundingColumns.Contains(folded) && !vocabulary.FundingColumns.IsBeginning(folded);

    private FundingLine? Row(
        string source, List<ContentCell> cells, ContentLine line, List<HeaderCell<FundingColumn>> header, FormDraft draft, bool isFirstTotal)
    {
        if (header.Count == 0 && draft.Kind.IsSelfEvaluation())
            return null;
        var isTotal = isFirstTotal && vocabulary.FundingTotals.Contains(Fold.Compact(source));
        var (values, confidence) = header.Count == 0
            ? (new() { [FundingColumn.InitialBudget] = cells[0] }, 1m)
            : FundingColumns.Assign(cells, header, line.IsRow);
        if (values is null)
            draft.Report("funding-row-unclear", $"资金行“{source}”的数值个数与表头不符，无法确定各列含义，已留空；请对照原表补录。", line.Place);
        Reading<decimal>? Value(FundingColumn column) =>
            values is not null && values.TryGetValue(column, out var cell) && PrintedNumber.ParseAmount(cell.Text) is { } number
                ? new(number, cell.Place ?? line.Place, confidence)
                : null;
        return new()
        {
            Source = new(source, line.Place),
            IsTotal = isTotal,
            InitialBudget = Value(FundingColumn.InitialBudget),
            AdjustedBudget = Value(FundingColumn.AdjustedBudget),
            Executed = Value(FundingColumn.Executed),
            Weight = Value(FundingColumn.Weight),
            RatePercent = Value(FundingColumn.Rate),
            Score = Value(FundingColumn.Score),
            Place = line.Place,
            Confidence = confidence,
        };
    }
}
