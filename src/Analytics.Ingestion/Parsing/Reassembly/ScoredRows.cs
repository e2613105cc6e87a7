using Analytics.Domain.Forms;
using Analytics.Ingestion.Parsing.Indicators;
using Analytics.Ingestion.Parsing.Text;
using Analytics.Ingestion.Parsing.Vocabulary;

namespace Analytics.Ingestion.Parsing.Reassembly;

/// <summary>Puts the rows of a table with points together: the text above a line of points is its name, its target and its actual.</summary>
internal sealed class ScoredRows(FormVocabulary vocabulary, Quantities quantities)
{
    // A row has fewer pieces of text, and a form fewer altogether; what has more is no form.
    private const int MostPieces = 100;
    private const int MostPiecesOfForm = 20_000;
    private const int Passes = 3;
    private const double PlainLead = 0.75;
    private const double TossUpLead = 0.2;
    private const decimal InferredConfidence = 0.9m;
    private const decimal TossUpConfidence = 0.6m;

    /// <summary>The rows in the order of the text.</summary>
    /// <param name="fragments">The form.</param>
    /// <param name="layout">The columns of the table.</param>
    /// <param name="draft">The form's problems.</param>
    public List<OpenRow> Read(IReadOnlyList<Fragment> fragments, IndicatorLayout layout, FormDraft draft)
    {
        var chunks = ChunksOf(fragments);
        var costs = new CellCosts(vocabulary, quantities);
        var chain = new CellChain(costs);
        var cuts = new CellChain.Cut?[chunks.Count];
        var isForm = chunks.Sum(chunk => chunk.Pieces.Count) <= MostPiecesOfForm;
        for (var pass = 0; pass < Passes; pass++)
        {
            for (var i = 0; i < chunks.Count; i++)
            {
                costs.IsReasonDue = i > 0 && IsReasonDue(chunks[i - 1].Values);
                costs.HasNameOnLine = chunks[i].Values?.Values!.Name.Count > 0;
                cuts[i] = chunks[i].Pieces.Count > (isForm ? MostPieces : 0) ? null : chain.Split(chunks[i].Pieces, RolesOf(chunks, i, layout));
                NoteWidths(costs, chunks[i], cuts[i]);
            }

            costs.Learn();
        }

        return Build(chunks, cuts, draft);
    }

    private sealed record Chunk(IReadOnlyList<RowPiece> Pieces, Fragment? Values);

    private static List<Chunk> ChunksOf(IReadOnlyList<Fragment> fragments)
    {
        var chunks = new List<Chunk>();
        var pieces = new List<RowPiece>();
        var isBroken = true;
        foreach (var fragment in fragments)
        {
            if (fragment.Kind == FragmentKind.RowText)
            {
                pieces.AddRange(RowPiece.Of(fragment, fragment.IsAfterBlank || isBroken));
                isBroken = false;
                continue;
            }

            isBroken = true;
            if (fragment.Kind != FragmentKind.RowValues)
                continue;
            chunks.Add(new([.. pieces], fragment));
            pieces.Clear();
        }

        if (pieces.Count > 0)
            chunks.Add(new([.. pieces], null));
        return chunks;
    }

    private static List<(CellRole Role, bool IsNeeded)> RolesOf(List<Chunk> chunks, int index, IndicatorLayout layout)
    {
        var roles = new List<(CellRole, bool)>();
        if (index > 0)
        {
            var above = chunks[index - 1].Values!;
            if (above.Values!.Name.Count > 0)
                roles.Add((CellRole.NameRest, false));
            if (layout.Trailing.Contains(IndicatorColumn.Reason) || above.Values.Trailing.Count > 0)
                roles.Add((CellRole.Reason, false));
        }

        if (chunks[index].Values?.Values is not { } values)
            return roles;
        roles.Add((CellRole.Name, values.Name.Count == 0));
        if (values.MissingCount > 0)
            roles.Add((CellRole.Target, true));
        if (values.MissingCount > 1)
            roles.Add((CellRole.Actual, true));
        return roles;
    }

    private static bool IsReasonDue(Fragment? above)
    {
        decimal? Points(IndicatorColumn column) => above?.Values?.Values.GetValueOrDefault(column) is { } cell ? PrintedNumber.Parse(cell, "分") : null;
        return Points(IndicatorColumn.Score) < Points(IndicatorColumn.Weight) && above!.Values!.Trailing.Count == 0;
    }

    private static void NoteWidths(CellCosts costs, Chunk chunk, CellChain.Cut? cut)
    {
        foreach (var (role, start, end) in cut?.Cells ?? [])
            costs.Note(role, [.. chunk.Pieces.Skip(start).Take(end - start)]);
        if (chunk.Values?.Values is { Name: [var name] } values && cut is { Cells.Count: 0 })
        {
            void Note(CellRole role, string? text)
            {
                if (text is not null)
                    costs.Note(role, [new(text, chunk.Values.Place, chunk.Values.Source, IsAfterBlank: false, IsOnSameLine: false, PrintedText.Width(text))]);
            }

            Note(CellRole.Name, name);
            Note(CellRole.Target, values.Values.GetValueOrDefault(IndicatorColumn.Target));
            Note(CellRole.Actual, values.Values.GetValueOrDefault(IndicatorColumn.Actual));
        }
    }

    private static List<OpenRow> Build(List<Chunk> chunks, CellChain.Cut?[] cuts, FormDraft draft)
    {
        var rows = new List<OpenRow>();
        for (var i = 0; i < chunks.Count; i++)
        {
            var above = rows.Count > 0 ? rows[^1] : null;
            var row = chunks[i].Values is { } fragment ? new OpenRow(fragment.Source, fragment.Values!) : null;
            if (row is not null)
                rows.Add(row);
            if (cuts[i] is not { } cut)
            {
                // Values without any text before them are a row without a name, which is reported as such.
                var pieces = chunks[i].Pieces;
                if (pieces.Count == 0)
                    continue;
                draft.Report("text-unassigned", $"第 {pieces[0].Place.PrintedLine} 至 {pieces[^1].Place.PrintedLine} 行的文字无法归入任何一行指标；请对照原表补录。", pieces[0].Place.Through(pieces[^1].Place));
                continue;
            }

            foreach (var (role, start, end) in cut.Cells)
                ListOf(role, row, above).AddRange(RowPiece.ToLines(chunks[i].Pieces.Skip(start).Take(end - start)));
            Judge(cut, chunks[i], row, above, draft);
        }

        return rows;
    }

    private static List<TextLine> ListOf(CellRole role, OpenRow? row, OpenRow? above) => role switch
    {
        CellRole.NameRest => above!.NameBelow,
        CellRole.Reason => above!.Reason,
        CellRole.Name => row!.NameAbove,
        CellRole.Target => row!.Target,
        _ => row!.Actual,
    };

    private static void Judge(CellChain.Cut cut, Chunk chunk, OpenRow? row, OpenRow? above, FormDraft draft)
    {
        if (chunk.Pieces.Count == 0 || cut.Lead >= PlainLead)
            return;
        var confidence = cut.Lead >= TossUpLead ? InferredConfidence : TossUpConfidence;
        if (row is not null)
            row.TextConfidence = Math.Min(row.TextConfidence, confidence);
        if (above is not null && cut.Cells.Any(cell => cell.Role is CellRole.NameRest or CellRole.Reason))
            above.TextConfidence = Math.Min(above.TextConfidence, confidence);
        if (confidence == TossUpConfidence)
            draft.Report("row-text-unsure", $"第 {chunk.Pieces[0].Place.PrintedLine} 行起的文字如何分为名称、目标值、完成值和原因不能确定，请对照原表核对。", chunk.Pieces[0].Place);
    }
}
