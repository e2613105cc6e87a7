using Analytics.Ingestion.Parsing.Sections;
using Analytics.Ingestion.Parsing.Text;
using Analytics.Ingestion.Parsing.Vocabulary;

namespace Analytics.Ingestion.Parsing.Reassembly;

/// <summary>The parts of the forms of a document in the order of the text, and where one form ends and the next begins.</summary>
/// <remarks>Each form has one title, one funding block, one table of indicators, one project; wherever extraction has put the title,
/// a boundary that leaves every form one of each is the right one. Page breaks and a recurring order decide between several.</remarks>
internal sealed class FormParts
{
    // A page break leaves at least this many empty lines in extracted text.
    private const int PageBreakLines = 3;
    private const int MostGaps = 64;
    private const int MostForms = 500;
    private const int LongestLabelLine = 200;
    private const double PageBreakBonus = 0.8;
    private const double SameOpeningBonus = 0.5;

    private static readonly double[] Weights = [100, 3, 3, 2, 1, 0.7, 1, 1.5, 0.7];

    private readonly FormLines _lines;
    private readonly List<FormTitle> _titles;
    private readonly List<(FormPart Part, int Line, int EndLine)> _parts = [];
    private int[][] _counts = [];

    private FormParts(FormLines lines, List<FormTitle> titles)
    {
        _lines = lines;
        _titles = titles;
    }

    /// <summary>Finds the parts.</summary>
    public static FormParts Find(FormLines lines, List<FormTitle> titles, FormVocabulary vocabulary)
    {
        var parts = new FormParts(lines, titles);
        var titleAt = titles.ToDictionary(title => title.Line, title => title.EndLine);
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines.IsBlank(i))
                continue;
            if (titleAt.TryGetValue(i, out var end))
            {
                parts.Add(FormPart.Title, i, end);
                i = end;
            }
            else if (PartOf(lines, i, vocabulary) is { } part)
            {
                parts.Add(part.Part, i, part.End);
                i = part.End;
            }
        }

        parts.Count();
        return parts;
    }

    /// <summary>Whether every title stands in front of just one funding block and one table of indicators, as in natural text.</summary>
    public bool AreBehindTheirTitles
    {
        get
        {
            var first = _parts.FindIndex(part => part.Part == FormPart.Title);
            if (Enumerable.Range(0, first).Any(i => _parts[i].Part is FormPart.Funding or FormPart.Indicators))
                return false;
            var starts = Enumerable.Range(0, _parts.Count).Where(i => _parts[i].Part == FormPart.Title).Append(_parts.Count).ToList();
            return Enumerable.Range(0, starts.Count - 1).All(i =>
                CountOf(FormPart.Funding, starts[i], starts[i + 1]) <= 1 && CountOf(FormPart.Indicators, starts[i], starts[i + 1]) <= 1);
        }
    }

    /// <summary>The lines on which the second form and those after it begin; null where there are more bodies than titles.</summary>
    public IReadOnlyList<int>? Cuts()
    {
        if (_titles.Count > MostForms || CountOf(FormPart.Indicators, 0, _parts.Count) > _titles.Count || CountOf(FormPart.Funding, 0, _parts.Count) > _titles.Count)
            return null;
        var titles = Enumerable.Range(0, _parts.Count).Where(i => _parts[i].Part == FormPart.Title).ToList();

        // A cut before part p ends a form with the part in front of it; it lies between two titles.
        var gaps = Enumerable.Range(0, titles.Count - 1).Select(i => Enumerable.Range(titles[i] + 1, titles[i + 1] - titles[i]).ToList()).ToList();
        if (gaps.Exists(gap => gap.Count > MostGaps))
            return null;
        gaps.Add([_parts.Count]);
        var best = new List<Dictionary<int, (double Cost, int From)>> { new() { [0] = (0, 0) } };
        foreach (var gap in gaps)
        {
            var reached = new Dictionary<int, (double Cost, int From)>();
            foreach (var cut in gap)
            {
                foreach (var (from, (cost, _)) in best[^1])
                {
                    var total = cost + CostOf(from, cut);
                    if (!reached.TryGetValue(cut, out var known) || total < known.Cost)
                        reached[cut] = (total, from);
                }
            }

            best.Add(reached);
        }

        var cuts = new List<int>();
        for (var (i, at) = (best.Count - 1, _parts.Count); i > 1; i--)
        {
            at = best[i][at].From;
            cuts.Insert(0, LineOf(at));
        }

        return cuts;
    }

    private static (FormPart Part, int End)? PartOf(FormLines lines, int index, FormVocabulary vocabulary)
    {
        if (BodyHeaders.IsIndicatorHeader(lines, index, vocabulary))
            return (FormPart.Indicators, index);
        if (lines[index].Text.Length > LongestLabelLine)
            return null;
        // The label of the block may have stayed with the head while the block itself was moved, so it tells nothing.
        if (BodyHeaders.IsFundingHeader(lines, index, vocabulary) || FundingRows.IsTotalRow(lines[index], vocabulary))
            return (FormPart.Funding, index);
        if (LabelScan.At(lines, index, vocabulary.Sections) is { } section)
        {
            return section.Meaning switch
            {
                SectionLabel.Goal => (FormPart.Goal, section.Next - 1),
                SectionLabel.Total => (FormPart.Total, section.Next - 1),
                SectionLabel.Conclusion => (FormPart.Conclusion, section.Next - 1),
                _ => null,
            };
        }

        if (CurrencyUnits.FromLine(lines.Folded(index)) is not null && lines.Folded(index).Length <= 12)
            return (FormPart.Unit, index);
        var broken = LabelScan.At(lines, index, vocabulary.HeadFields);
        var text = lines[index].Text;
        var field = broken?.Meaning ?? HeadValues.LabelAt(text, text.Length - text.TrimStart().Length, vocabulary, needsColon: false)?.Field;
        var last = broken is null ? index : broken.Next - 1;
        return field switch
        {
            HeadField.Project or HeadField.Level1Project => (FormPart.Project, last),
            HeadField.Department or HeadField.DepartmentName => (FormPart.Department, last),
            _ => null,
        };
    }

    // A header that comes again on the next page, or the label, header and rows of one block, are one part.
    private void Add(FormPart part, int line, int endLine)
    {
        if (_parts.Count > 0 && _parts[^1].Part == part && part != FormPart.Title)
            _parts[^1] = (part, _parts[^1].Line, endLine);
        else
            _parts.Add((part, line, endLine));
    }

    private void Count()
    {
        _counts = new int[_parts.Count + 1][];
        _counts[0] = new int[Weights.Length];
        for (var i = 0; i < _parts.Count; i++)
        {
            _counts[i + 1] = [.. _counts[i]];
            _counts[i + 1][(int)_parts[i].Part]++;
        }
    }

    private int CountOf(FormPart part, int from, int to) => _counts[to][(int)part] - _counts[from][(int)part];

    private double CostOf(int from, int to)
    {
        var cost = 0.0;
        for (var part = 0; part < Weights.Length; part++)
        {
            if (_counts[^1][part] > 0)
                cost += Weights[part] * Math.Abs(_counts[to][part] - _counts[from][part] - 1);
        }

        if (from > 0 && PageBreakIn(from) is not null)
            cost -= PageBreakBonus;
        if (from > 0 && from < _parts.Count && _parts[from].Part == _parts[0].Part)
            cost -= SameOpeningBonus;
        return cost;
    }

    private int LineOf(int part) => PageBreakIn(part) ?? _parts[part].Line;

    private int? PageBreakIn(int part)
    {
        for (var i = _parts[part - 1].EndLine + 1; i < _parts[part].Line; i++)
        {
            if (!_lines.IsBlank(i))
                continue;
            var next = _lines.NextPrinted(i);
            if (next - i >= PageBreakLines)
                return next;
            i = next - 1;
        }

        return null;
    }

}
