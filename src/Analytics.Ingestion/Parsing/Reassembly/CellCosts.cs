using Analytics.Ingestion.Parsing.Indicators;
using Analytics.Ingestion.Parsing.Text;
using Analytics.Ingestion.Parsing.Vocabulary;

namespace Analytics.Ingestion.Parsing.Reassembly;

/// <summary>How far a run of pieces is from what one cell looks like when extraction breaks it over lines.</summary>
/// <remarks>The lines of a cell are full but for its last; all cells of a column are of one width; extraction often leaves an empty line
/// behind the first line of a cell and none further down.</remarks>
internal sealed class CellCosts(FormVocabulary vocabulary, Quantities quantities)
{
    private const double Slack = 1.6;
    private const double WidthTolerance = 1.1;

    // How much the style of the table counts: whether its cells have an empty line behind their first line, or none at all.
    private const double StyleWeight = 0.5;
    private const int LeastCellsForStyle = 3;

    private readonly Dictionary<CellRole, List<double>> _seen = [];
    private int _seenWithBlank;
    private int _seenWithout;
    private Dictionary<CellRole, double> _widths = [];

    // From -1, where no cell has an empty line in it, to 1, where every cell has one behind its first line; 0 while nothing is known.
    private double _style;

    /// <summary>Whether a reason is due for the row above.</summary>
    public bool IsReasonDue { get; set; }

    /// <summary>Whether the name stands on the line of the values already, so that text above it would only be its beginning.</summary>
    public bool HasNameOnLine { get; set; }

    /// <summary>Notes a cell that was decided on, so that the width of its column becomes known.</summary>
    public void Note(CellRole role, IReadOnlyList<RowPiece> pieces)
    {
        if (pieces.Count == 0)
            return;
        if (!_seen.TryGetValue(role, out var widths))
            _seen[role] = widths = [];
        widths.Add(LineWidths(pieces, 0, pieces.Count).Max(line => line.Width));
        var second = pieces.Skip(1).FirstOrDefault(piece => !piece.IsOnSameLine);
        _seenWithBlank += second is { IsAfterBlank: true } ? 1 : 0;
        _seenWithout += second is { IsAfterBlank: false } ? 1 : 0;
    }

    /// <summary>Learns the widths of the columns from the cells noted; a single odd one does not count.</summary>
    public void Learn()
    {
        _widths = _seen.Where(pair => pair.Value.Count >= 3).ToDictionary(pair => pair.Key, pair => pair.Value.Order().ElementAt((int)(pair.Value.Count * 0.85)));
        _style = _seenWithBlank + _seenWithout < LeastCellsForStyle ? 0 : (double)(_seenWithBlank - _seenWithout) / (_seenWithBlank + _seenWithout);
        _seen.Clear();
        (_seenWithBlank, _seenWithout) = (0, 0);
    }

    /// <summary>The cost of a run as one cell.</summary>
    public double Of(CellRole role, IReadOnlyList<RowPiece> pieces, int start, int end, bool isFirst)
    {
        var cost = Break(pieces, start, isFirst) + Wrap(role, pieces, start, end);
        var first = pieces[start].Text;
        if ("，。、；：）》”,.;:)！？".Contains(first[0]))
            cost += 3;
        cost += Enumerator(first) switch { 1 when role == CellRole.Name => 0.8, > 1 => 1.5, _ => 0 };
        return cost + role switch
        {
            CellRole.Name => Name(pieces, start, end),
            CellRole.Target => pieces.Skip(start).Take(end - start).Any(piece => HasOperator(piece.Text)) ? -0.4 : 0,
            CellRole.Actual => vocabulary.ResultWords.Contains(Fold.Compact(first)) ? -0.5 : 0,
            CellRole.Reason => Reason(pieces, start, end),
            _ => 1.2,
        };
    }

    /// <summary>The cost of leaving a role without text.</summary>
    public double OfNone(CellRole role) => role == CellRole.Reason && IsReasonDue ? 0.6 : 0;

    private double Break(IReadOnlyList<RowPiece> pieces, int start, bool isFirst)
    {
        if (isFirst)
            return 0;
        if (pieces[start].IsOnSameLine)
            return 0.8;
        if (pieces[start].IsAfterBlank)
            return 0;

        // Where cells have an empty line behind their first line, such a first line begins one.
        var opensCell = start + 1 < pieces.Count && pieces[start + 1].IsAfterBlank;
        return 0.35 - (Math.Min(_style, 0) * 0.6) - (opensCell ? Math.Max(_style, 0) * 0.4 : 0);
    }

    private double Wrap(CellRole role, IReadOnlyList<RowPiece> pieces, int start, int end)
    {
        var lines = LineWidths(pieces, start, end);
        var widest = lines.Max(line => line.Width);
        var known = _widths.GetValueOrDefault(role is CellRole.NameRest ? CellRole.Name : role);
        var column = Math.Max(widest, known);
        var cost = known > 0 && widest > known + WidthTolerance ? 1.2 : 0;
        var line = 0;
        for (var i = start + 1; i < end; i++)
        {
            if (pieces[i].IsOnSameLine)
            {
                cost += 0.15;
                continue;
            }

            // A line with gaps in it was stretched to the full width.
            var gap = lines[line].HasGap ? 0 : column - lines[line].Width;
            line++;
            if (gap > Slack)
                cost += Enumerator(pieces[i].Text) > 1 ? 0.3 : PrintedText.EndsSentence(pieces[i - 1].Text) ? 0.7 : 0.8 + Math.Min(gap * 0.1, 0.8);
            if (line == 1)
                cost += (1 + (pieces[i].IsAfterBlank ? -_style : _style)) * StyleWeight / 2;
            else if (pieces[i].IsAfterBlank)
                cost += 0.35;
        }

        return cost;
    }

    private double Name(IReadOnlyList<RowPiece> pieces, int start, int end)
    {
        var cost = HasNameOnLine ? 1.0 : 0;
        for (var i = start; i < end; i++)
        {
            if (quantities.StartsWithOperator(pieces[i].Text) || (i == start && quantities.Is(pieces[i].Text)))
                cost += 3;
            if (pieces[i].Text.Contains('。', StringComparison.Ordinal))
                cost += i == end - 1 ? 0.3 : 1;
        }

        return cost;
    }

    private double Reason(IReadOnlyList<RowPiece> pieces, int start, int end)
    {
        var cost = IsReasonDue ? 0.2 : 1.8;
        if (vocabulary.ReasonCues.MatchesAt(Fold.Compact(pieces[start].Text), 0).Any())
            cost -= 0.6;
        return PrintedText.EndsSentence(pieces[end - 1].Text) ? cost - 0.2 : cost + 1.2;
    }

    private static bool HasOperator(string text) => text.AsSpan().ContainsAny('≥', '≤', '＝');

    // 2 for a piece that begins with "2." or "2、"; 0 for none.
    private static int Enumerator(string text)
    {
        var digits = text.TakeWhile(char.IsAsciiDigit).Count();
        return digits is 1 or 2 && digits < text.Length && text[digits] is '.' or '、' or '．' && !(digits + 1 < text.Length && char.IsAsciiDigit(text[digits + 1]))
            ? int.Parse(text.AsSpan(0, digits), System.Globalization.CultureInfo.InvariantCulture)
            : 0;
    }

    private static List<(double Width, bool HasGap)> LineWidths(IReadOnlyList<RowPiece> pieces, int start, int end)
    {
        var lines = new List<(double Width, bool HasGap)>();
        for (var i = start; i < end; i++)
        {
            if (i > start && pieces[i].IsOnSameLine)
                lines[^1] = (lines[^1].Width + pieces[i].Width, true);
            else
                lines.Add((pieces[i].Width, false));
        }

        return lines;
    }
}
