using Analytics.Ingestion.Files;
using Analytics.Ingestion.Parsing.Text;
using Analytics.Ingestion.Parsing.Vocabulary;

namespace Analytics.Ingestion.Parsing.Reflow.Layout;

/// <summary>The funding block of a text laid out by blanks, put together to rows whose columns are known.</summary>
internal sealed class LayoutFunding(FormVocabulary vocabulary, FormLines lines, int wide)
{
    private const int FewestColumns = 3;
    private const int FewestAmounts = 2;
    private const int MostLines = 60;

    /// <summary>The header of a funding block that begins on a line; null where none does.</summary>
    public LayoutHeader<FundingColumn>? HeaderAt(int index) =>
        lines[index].Text.Contains('年', StringComparison.Ordinal) || lines[index].Text.Contains('数', StringComparison.Ordinal) || lines[index].Text.Contains("分 ", StringComparison.Ordinal)
            ? LayoutHeader<FundingColumn>.At(lines, index, wide, vocabulary.FundingColumns, IsHeader)
            : null;

    /// <summary>The header and the rows; null where columns or rows are not certain.</summary>
    /// <param name="header">The header.</param>
    /// <param name="end">The line behind the last row.</param>
    public List<ContentLine>? Build(LayoutHeader<FundingColumn> header, int end)
    {
        if (end - header.From > MostLines)
            return null;
        var values = Values(header.Columns);
        var tokens = LayoutToken.Of(lines, header.From, end, wide);
        var left = LayoutColumns.Best(tokens, values[0].Start - (values[0].End - values[0].Start), values[0].End - 1, values[0].Start, values[0].Start, out var crossings);
        if (crossings > 0 || NameCut(tokens.FindAll(token => token.End <= left), header) is not { } names)
            return null;
        var columns = LayoutColumns.Between([(names, left), .. values.Select(column => (column.Start, column.End))], tokens.FindAll(token => token.Start >= names));
        if (columns.Crossings > 0)
            return null;
        var cells = tokens
            .Where(token => token.Line >= header.To && token.Start >= names)
            .Select(token => (Token: token, Column: columns.Of(token)))
            .Where(cell => cell.Column == 0 || values[cell.Column - 1].Meaning != FundingColumn.Reason)
            .ToList();
        var anchors = cells.Where(cell => cell.Column > 0 && cell.Token.Text != "%").GroupBy(cell => cell.Token.Line).Where(line => line.Count(cell => PrintedNumber.IsAmount(cell.Token.Text)) >= FewestAmounts).Select(line => line.Key).Order().ToList();
        if (anchors.Count == 0)
            return null;
        if (cells.Where(cell => cell.Column > 0 && cell.Token.Text != "%").GroupBy(cell => (cell.Column, cell.Token.Line)).Any(cell => cell.Count() > 1))
            return null;
        var starts = LayoutRows.Starts(anchors, [.. cells.Select(cell => (cell.Column, cell.Token.Line)).Distinct()], header.To, end, lines.IsBlank);
        var label = string.Concat(tokens.Where(token => token.Start < names || (token.Line < header.To && token.End <= left)).Select(token => token.Text));
        ContentCell[] labelCell = label.Length == 0 ? [] : [new(label, 0)];
        var rows = new List<ContentLine>
        {
            AlignedTable.Row([.. labelCell, .. values.Select((column, i) => new ContentCell(column.Text, i + 2))], lines[header.From].Place.Through(lines[header.To - 1].Place)),
        };
        for (var row = 0; row < anchors.Count; row++)
        {
            var inRow = cells.FindAll(cell => cell.Token.Line >= starts[row] && cell.Token.Line < starts[row + 1]);
            var texts = inRow
                .GroupBy(cell => cell.Column)
                .OrderBy(group => group.Key)
                .Select(group => new ContentCell(string.Concat(group.OrderBy(cell => cell.Token.Line).ThenBy(cell => cell.Token.Start).Select(cell => cell.Token.Text)), group.Key + 1))
                .ToList();
            if (texts.Exists(cell => cell.Column > 1 && !PrintedNumber.IsAmount(cell.Text)))
                return null;
            rows.Add(AlignedTable.Row(texts, lines[inRow.Min(cell => cell.Token.Line)].Place.Through(lines[inRow.Max(cell => cell.Token.Line)].Place)));
        }

        return rows;
    }

    // 年度预算数（万元） over the names is what the amounts are called, and no column of amounts.
    private static List<LayoutHeader<FundingColumn>.Column> Values(IReadOnlyList<LayoutHeader<FundingColumn>.Column> columns)
    {
        var values = columns.Where(column => column.Meaning is not (null or FundingColumn.Source or FundingColumn.Label)).ToList();
        return values is [{ Meaning: FundingColumn.AdjustedBudget }, .. var rest] && rest.Exists(column => column.Meaning == FundingColumn.AdjustedBudget) ? rest : values;
    }

    private static bool IsHeader(IReadOnlyList<LayoutHeader<FundingColumn>.Column> columns)
    {
        var known = Values(columns).Select(column => column.Meaning!.Value).ToList();
        return known.Count >= FewestColumns && known.Distinct().Count() == known.Count
            && known.Contains(FundingColumn.Executed) && (known.Contains(FundingColumn.InitialBudget) || known.Contains(FundingColumn.AdjustedBudget));
    }

    // Where the names of the rows begin: beside them may stand the label of the block; null where what stands there is not known.
    private int? NameCut(List<LayoutToken> tokens, LayoutHeader<FundingColumn> header)
    {
        if (tokens.Count == 0)
            return null;
        for (var cut = tokens.Max(token => token.Start); cut > 0; cut--)
        {
            var beside = tokens.FindAll(token => token.Start < cut);
            if (!beside.Exists(token => token.End > cut) && beside.Count > 0 && IsLabel(string.Concat(beside.OrderBy(token => token.Line).ThenBy(token => token.Start).Select(token => token.Text))))
                return cut;
        }

        var first = string.Concat(tokens.FindAll(token => token.Line >= header.To).OrderBy(token => token.Line).ThenBy(token => token.Start).Select(token => token.Text));
        return vocabulary.FundingTotals.MatchesAt(Fold.Compact(first), 0).Any() ? 0 : null;
    }

    private bool IsLabel(string text)
    {
        var folded = Fold.Compact(text);
        var open = folded.IndexOf('(', StringComparison.Ordinal);
        var bare = open > 0 && folded[^1] == ')' ? folded[..open] : folded;
        return (vocabulary.Sections.TryGet(bare, out var label) && label == SectionLabel.Funding)
            || (vocabulary.FundingColumns.TryGet(bare, out var column) && column == FundingColumn.Label);
    }
}
