using System.Globalization;
using System.Text.RegularExpressions;
using Analytics.Domain.Budget;
using Analytics.Domain.Forms;
using Analytics.Domain.Indicators;
using Analytics.Ingestion.Files;
using Analytics.Ingestion.Parsing.Indicators;
using Analytics.Ingestion.Parsing.Sections;
using Analytics.Ingestion.Parsing.Text;
using Analytics.Ingestion.Parsing.Vocabulary;

namespace Analytics.Ingestion.Parsing.Reassembly;

/// <summary>Puts a form together whose text extraction has put out of order.</summary>
/// <remarks>First each line is told by itself (labels, headers, amounts, lines of points), then the running text by what stands around it
/// and how wide it is set; then each part is read from its pieces wherever they stand, and its arithmetic decides what belongs together.</remarks>
internal sealed partial class FormReassembler(FormVocabulary vocabulary)
{
    private const decimal InferredConfidence = 0.9m;

    private readonly Quantities _quantities = new(vocabulary);
    private readonly RowBuilder _builder = new(new Quantities(vocabulary));
    private readonly FundingAssembler _funding = new(new FundingParser(vocabulary), vocabulary);

    /// <summary>Reads the form.</summary>
    /// <param name="region">Its lines.</param>
    /// <param name="draft">Its problems.</param>
    public ReassembledForm Read(FormRegion region, FormDraft draft)
    {
        var table = ScatteredTable.Find(region.Lines, vocabulary);
        var fragments = new FragmentReader(vocabulary, _quantities).Read(region, table);
        new ZoneMarker(_quantities).Mark(fragments, table?.Layout, HeadAssembler.CountMissing(fragments));
        var funding = _funding.Read(fragments, draft, out var unit);
        var rows = table is null ? [] : Rows(fragments, table.Layout, draft);
        var goals = GoalAssembler.Read(fragments, draft);
        var indicators = new LevelAssigner(_quantities).Assign(rows, fragments, ImpliedNames(fragments), draft);
        ReportLeftovers(fragments, draft);
        return new()
        {
            Head = HeadAssembler.Read(fragments),
            Funding = funding,
            CurrencyUnit = Unit(fragments, unit),
            ExpectedGoal = goals.Expected,
            ActualGoal = goals.Actual,
            Indicators = indicators,
            Total = Total(fragments, indicators, funding.Find(row => row.IsTotal)),
            Conclusion = Conclusion(fragments),
        };
    }

    // A bracket with a unit in the midst of the table speaks of that row alone.
    private static Reading<CurrencyUnit>? Unit(List<Fragment> fragments, CurrencyUnit? headerUnit)
    {
        if (headerUnit is { } unit && fragments.Find(fragment => fragment.Kind == FragmentKind.FundingHeader) is { } header)
            return new(unit, header.Place);
        foreach (var fragment in fragments.Where(fragment => fragment.Kind is FragmentKind.Mark or FragmentKind.Head or FragmentKind.Title
            or FragmentKind.FundingLabel or FragmentKind.FundingHeader))
        {
            if (CurrencyUnits.FromLine(Fold.Compact(fragment.Text)) is { } found)
                return new(found, fragment.Place);
        }

        return null;
    }

    private List<(IndicatorRow Row, int Index)> Rows(List<Fragment> fragments, IndicatorLayout layout, FormDraft draft)
    {
        var open = layout.HasNumbers
            ? new ScoredRows(vocabulary, _quantities).Read(fragments, layout, draft)
            : new TargetRows(vocabulary, _quantities).Read(fragments, layout, draft);
        var places = new Dictionary<ContentLine, int>();
        for (var i = 0; i < fragments.Count; i++)
        {
            if (fragments[i].Kind is FragmentKind.RowText or FragmentKind.RowValues)
                places.TryAdd(fragments[i].Source, i);
        }

        return [.. open.Select(row => (_builder.Build(row, layout, draft), places[row.Line]))];
    }

    private static Reading<TotalRow>? Total(List<Fragment> fragments, List<IndicatorRow> indicators, FundingLine? execution)
    {
        if (fragments.Find(fragment => fragment.Total is not null) is { } printed)
            return new(printed.Total!, printed.Place);
        var weights = indicators.Sum(row => row.Weight?.Value ?? 0);
        var scores = indicators.Sum(row => row.Score?.Value ?? 0);
        var hasLabel = fragments.Exists(fragment => fragment.Kind == FragmentKind.TotalLabel);
        foreach (var fragment in fragments.Where(fragment => fragment.Kind == FragmentKind.Numbers && fragment.Cells.Count is 1 or 2))
        {
            var numbers = fragment.Cells.Select(cell => PrintedNumber.Parse(cell, "分")).ToList();
            if (numbers is [{ } weight, { } score] && scores > 0
                && PointTotals.Matches(weights, execution?.Weight?.Value, weight) && PointTotals.Matches(scores, execution?.Score?.Value, score))
                return new(new(fragment.Line, fragment.EndLine, [weight, score], null, IsScoreNamed: false), fragment.Place, InferredConfidence);
            if (numbers is [{ } only] && scores > 0 && hasLabel && only != weights
                && PointTotals.Matches(scores, execution?.Score?.Value, only))
                return new(new(fragment.Line, fragment.EndLine, [only], null, IsScoreNamed: true), fragment.Place, InferredConfidence);
        }

        return null;
    }

    private static Reading<string>? Conclusion(List<Fragment> fragments)
    {
        var lines = fragments.Where(fragment => fragment.Kind == FragmentKind.Conclusion).ToList();
        var text = PrintedText.Join(lines.Select(line => line.Text));
        if (text.Length == 0)
            return null;
        var first = fragments.IndexOf(lines[0]);
        var isInPlace = first > 0 && fragments[first - 1].Kind == FragmentKind.ConclusionLabel;
        return new(text, lines[0].Place.Through(lines[^1].Place), isInPlace ? 1m : InferredConfidence);
    }

    // The notes below a form say how many points each level-1 indicator has; extraction may have lost the labels themselves.
    private List<(LevelName Name, SourcePlace Place)> ImpliedNames(List<Fragment> fragments)
    {
        var names = new List<(LevelName, SourcePlace)>();
        foreach (var note in fragments.Where(fragment => fragment.Kind == FragmentKind.Note))
        {
            foreach (Match match in NameWithPoints().Matches(Fold.Compact(note.Text)))
            {
                var name = match.Groups["name"].Value;
                if (vocabulary.Levels.TryGet(name, out var level) && level != IndicatorLevel.Level2)
                    names.Add((new(name, IndicatorLevel.Level1, decimal.Parse(match.Groups["points"].Value, CultureInfo.InvariantCulture)), note.Place));
            }
        }

        return names;
    }

    private static void ReportLeftovers(List<Fragment> fragments, FormDraft draft)
    {
        var left = fragments.Where(fragment => fragment.Kind == FragmentKind.Text).ToList();
        if (left.Count > 0)
            draft.Report("text-unassigned", $"第 {left[0].Place.PrintedLine} 行等 {left.Count} 处文字看不出属于表格的哪一部分，未采用；请对照原表补录。", left[0].Place);
    }

    [GeneratedRegex(@"(?<name>[产效成]\p{IsCJKUnifiedIdeographs}指标)(?<points>[0-9]{1,3})分", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex NameWithPoints();
}
