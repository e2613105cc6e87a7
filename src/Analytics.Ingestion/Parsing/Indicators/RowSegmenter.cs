using Analytics.Ingestion.Parsing.Text;
using Analytics.Ingestion.Parsing.Vocabulary;

namespace Analytics.Ingestion.Parsing.Indicators;

/// <summary>Shares the text between two rows out among them.</summary>
/// <remarks>Cells come out of a page one after the other: what is left of the row above (the rest of its name, its reason),
/// then what begins the row below (its name, and where they are long, its target and its actual). A cell that was broken
/// over lines has full lines but for its last; a name is no sentence; a reason is due where points were lost.</remarks>
internal sealed class RowSegmenter(FormVocabulary vocabulary)
{
    private const int MostLines = 28;
    private const double Impossible = 1000;
    private const double Slack = 1.6;

    // More than any other sign against a way, so that an ordinal decides wherever one stands.
    private const double OrdinalWithin = 8;
    private const double BoundToOther = 2.2;

    /// <summary>The likeliest way; null where there are more lines than rows of a table have.</summary>
    public Segmentation? Split(SegmentRequest request)
    {
        var count = request.Lines.Count;
        if (count > MostLines)
            return null;
        var widths = request.Lines.Select(line => PrintedText.Width(line.Text)).ToArray();
        Segmentation? best = null;
        var second = Impossible;
        for (var nameRest = 0; nameRest <= (request.HasRowAbove ? count : 0); nameRest++)
        {
            var restCost = NameRestCost(request, widths, nameRest);
            for (var reason = nameRest; reason <= (request.HasRowAbove ? count : 0); reason++)
            {
                var reasonCost = restCost + ReasonCost(request, widths, nameRest, reason);
                for (var name = request.HasRowBelow ? reason : count; name <= count; name++)
                {
                    var nameCost = reasonCost + NameCost(request, widths, reason, name) + OrdinalCost(request.Lines, reason) + BoundCost(request, reason);
                    for (var target = request.MissingCount > 0 ? name : count; target <= count; target++)
                    {
                        if (request.MissingCount == 0 && name != count)
                            break;
                        var cost = nameCost + TextCost(request, widths, name, target, request.MissingCount > 0)
                            + TextCost(request, widths, target, count, request.MissingCount > 1);
                        if (best is null || cost < best.Value.Cost)
                            (second, best) = (best?.Cost ?? Impossible, new(nameRest, reason, name, target, cost, 0));
                        else if (cost < second)
                            second = cost;
                    }
                }
            }
        }

        return best is { } found && found.Cost < Impossible ? found with { Lead = second - found.Cost } : null;
    }

    private static double NameRestCost(SegmentRequest request, double[] widths, int end)
    {
        if (end == 0)
            return 0;
        var name = request.NameAbove;
        var above = PrintedText.Width(name);
        var isFull = above >= 6 && above >= request.NameWidth - Slack;
        var isUnfinished = name.Length > 0 && "、，（《“和与及的".Contains(name[^1]);
        var cost = isUnfinished ? 0.2 : isFull ? 0.9 : 2.5;
        if (request.IsReasonDue)
            cost += 0.5;
        for (var i = 0; i < end; i++)
        {
            if (PrintedText.EndsSentence(request.Lines[i].Text))
                cost += 2;
        }

        return cost + WrapCost(request.Lines, widths, 0, end, Math.Max(above, request.NameWidth)) + (0.4 * (end - 1));
    }

    private double ReasonCost(SegmentRequest request, double[] widths, int start, int end)
    {
        var isBegun = request.ReasonBegun is not null;
        var isOpen = isBegun && !PrintedText.EndsSentence(request.ReasonBegun!);
        if (start == end)
            return isOpen ? 1.2 : request.IsReasonDue && !isBegun ? 1.0 : 0;
        var first = Fold.Compact(request.Lines[start].Text);
        var last = request.Lines[end - 1].Text;
        var cost = isOpen ? 0 : isBegun ? 1.0
            : request.IsReasonDue ? 0
            : vocabulary.ReasonCues.MatchesAt(first, 0).Any() ? 0.4
            : PrintedText.EndsSentence(last) ? 1.0
            : request is { HasReasonColumn: false, HasRemarkColumn: true } ? 2.2
            : 2.5;
        if (!request.HasReasonColumn && !request.HasRemarkColumn)
            cost += 4;
        var isSentence = PrintedText.EndsSentence(last);
        if (!isSentence && widths[start..end].Sum() >= 10)
            cost += 0.8;
        if (!isBegun && IsContinuation(first))
            cost += 2;
        return cost + WrapCost(request.Lines, widths, start, end, Math.Max(request.ReasonWidth, PrintedText.Width(request.ReasonBegun ?? "")));
    }

    private static double NameCost(SegmentRequest request, double[] widths, int start, int end)
    {
        var isNeeded = request.HasRowBelow && request.NameBelow.Length == 0;
        if (start == end)
            return isNeeded ? 3 : 0;
        if (!request.HasRowBelow)
            return Impossible;
        var cost = isNeeded ? 0 : 0.9;
        if (IsContinuation(request.Lines[start].Text))
            cost += 3;
        for (var i = start; i < end; i++)
        {
            if (request.Lines[i].Text.Contains('。', StringComparison.Ordinal))
                cost += i == end - 1 ? 0.8 : 1.5;
        }

        var wrap = WrapCost(request.Lines, widths, start, end, request.NameWidth);

        // Where the name goes on in the line of the values, its last line above is a full one too.
        if (!isNeeded && widths[end - 1] < Math.Max(request.NameWidth, widths[start..end].Max()) - Slack)
            wrap += 1.2;
        return cost + wrap;
    }

    // A line with an ordinal begins the name of the row below; what stands above it belongs to the row above.
    private static double OrdinalCost(IReadOnlyList<TextLine> lines, int nameStart) =>
        OrdinalWithin * lines.Where((line, i) => i != nameStart && IndicatorOrdinal.Begins(line.Text)).Count();

    // Where empty lines part the rows, what stands right above a row without one is its own.
    private static double BoundCost(SegmentRequest request, int nameStart) =>
        request.BoundBelowFrom is { } bound && nameStart > bound ? BoundToOther : 0;

    private static double TextCost(SegmentRequest request, double[] widths, int start, int end, bool isNeeded)
    {
        if (start == end)
            return isNeeded ? Impossible : 0;
        if (!isNeeded)
            return Impossible;
        var cost = IsContinuation(request.Lines[start].Text) ? 3.0 : 0;
        if (request.Lines[start].IsAfterBlank)
            cost -= 0.3;
        return cost + WrapCost(request.Lines, widths, start, end, 0);
    }

    // Every line but the last has to be full; a paragraph may end early only with its sentence.
    private static double WrapCost(IReadOnlyList<TextLine> lines, double[] widths, int start, int end, double knownWidth)
    {
        var width = Math.Max(knownWidth, widths[start..end].Max());
        var cost = 0.0;
        for (var i = start; i < end - 1; i++)
        {
            var gap = width - widths[i];
            if (gap > Slack)
                cost += PrintedText.EndsSentence(lines[i].Text) ? 0.3 : 0.8 + Math.Min(gap * 0.1, 0.6);
            if (lines[i + 1].IsAfterBlank && gap > Slack)
                cost += 0.2;
        }

        return cost;
    }

    private static bool IsContinuation(string text) => text.Length > 0 && "，。、；：）》”,.;:)".Contains(text[0]);
}
