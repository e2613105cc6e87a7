using System.Text.RegularExpressions;
using Analytics.Domain.Forms;
using Analytics.Ingestion.Files;
using Analytics.Ingestion.Parsing.Text;
using Analytics.Ingestion.Parsing.Vocabulary;

namespace Analytics.Ingestion.Parsing.Indicators;

/// <summary>Reads a row whose cells have run together: the order of the columns and what each may hold cut it, and where digits
/// meet digits (1010), the points that fit the values and, in the end, the sums of the form decide.</summary>
internal sealed partial class GluedRow(FormVocabulary vocabulary, IndicatorLayout layout, Quantities quantities)
{
    private const int LongestRow = 240;
    private const int MostReadings = 4000;
    private const int MostAlternatives = 11;
    private const int LeastName = 2;
    private const decimal LargestPoints = 100m;
    private const decimal ScoreTolerance = 0.06m;
    private const double GluedCost = 1.0;
    private const double DigitCutCost = 0.1;
    private const double WordCutCost = 0.2;
    private const double OperatorInNameCost = 0.8;
    private const double SkippedCost = 0.3;
    private const double UnexplainedScoreCost = 1.2;
    private const double OddPointsCost = 0.4;
    private const double TextDeductionCost = 0.3;
    private const double AmbiguousLead = 0.5;
    private const double FarActualCost = 0.2;
    private const double MostCost = 3;
    private const decimal FarActual = 1.5m;

    /// <summary>The reading of the line with the labels in front of the row; null where it is no such row.</summary>
    public (IReadOnlyList<LevelLabel> Labels, AlignedRow Row)? Read(ContentLine line)
    {
        if (layout.Values.Count == 0 || line.Text.Length > LongestRow || (layout.HasNumbers && !line.Text.AsSpan().ContainsAnyInRange('0', '9')))
            return null;
        var text = Glued.Of(line, quantities);
        var labels = TakeLabels(line, text, out var start);
        if (start >= text.Length || (labels.Count == 0 && !line.Text.AsSpan().ContainsAnyInRange('0', '9')))
            return null;
        var search = new Search(text, layout, vocabulary, quantities);
        search.Run(start);
        var readings = search.Readings
            .Where(reading => reading.Cost <= MostCost)
            .OrderBy(reading => reading.Cost)
            .DistinctBy(reading => (Points(reading, IndicatorColumn.Weight), Points(reading, IndicatorColumn.Score), reading.Values.GetValueOrDefault(IndicatorColumn.Target), reading.Values.GetValueOrDefault(IndicatorColumn.Actual)))
            .Take(MostAlternatives + 1)
            .ToList();
        if (readings.Count == 0)
            return null;
        var near = readings.Skip(1).ToList();
        return (labels, readings[0] with { Alternatives = near, IsAmbiguous = near.Exists(other => other.Cost - readings[0].Cost < AmbiguousLead) });
    }

    [GeneratedRegex("^(([0-9]{4}年)?[0-9]{1,2}月([0-9]{1,2}日)?|[0-9]{4}年)(上旬|中旬|下旬)?[底末内]?(以前|之前|前)?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex DateAt();

    private List<LevelLabel> TakeLabels(ContentLine line, Glued text, out int start)
    {
        var labels = new List<LevelLabel>();
        start = 0;
        while (labels.Count < 2 && LabelAt(text, start) is { } label)
        {
            var end = start + label.Length;
            if (end < text.Length && text.Folded[end] == '(' && text.Folded.IndexOf(')', end) is var close && close > 0 && close - end <= 8)
                end = close + 1;
            if (end >= text.Length)
                break;
            labels.Add(new([text.Printed(start, end)], label.Level, line.Place, 0));
            start = end;
        }

        return labels;
    }

    private (int Length, IndicatorLevel Level)? LabelAt(Glued text, int start)
    {
        foreach (var (length, level) in vocabulary.Levels.MatchesAt(text.Folded, start))
        {
            if (text.Folded.AsSpan(start, length).EndsWith("指标") || text.IsCut(start + length))
                return (length, level);
        }

        return null;
    }

    private static decimal? Points(AlignedRow row, IndicatorColumn column) =>
        row.Values.TryGetValue(column, out var cell) ? PrintedNumber.Parse(cell, "分") : null;

    /// <summary>A line without its blanks, which remembers where they were.</summary>
    private sealed class Glued(string printed, string folded, HashSet<int> cuts, HashSet<int> whole)
    {
        public string Folded => folded;

        public int Length => folded.Length;

        public bool IsCut(int position) => position == folded.Length || cuts.Contains(position);

        // Within a cell that is a quantity with its unit nothing is cut.
        public bool IsWithinWhole(int position) => whole.Contains(position);

        public bool HasCutWithin(int start, int end) => cuts.Any(cut => cut > start && cut < end);

        public string Printed(int start, int end) => printed[start..end];

        public static Glued Of(ContentLine line, Quantities quantities)
        {
            var cuts = new HashSet<int>();
            var whole = new HashSet<int>();
            var printed = new System.Text.StringBuilder();
            foreach (var cell in line.Cells)
            {
                cuts.Add(printed.Length);
                foreach (var character in cell.Text.Where(character => !char.IsWhiteSpace(character)))
                    printed.Append(character);
                if (quantities.FactsOf(cell.Text) is { IsQuantity: true, HasUnit: true })
                    whole.UnionWith(Enumerable.Range(cuts.Max() + 1, printed.Length - cuts.Max() - 1));
            }

            var text = printed.ToString();
            return new(text, string.Concat(text.Select(Fold.Character)), cuts, whole);
        }
    }

    /// <summary>All ways to cut the line that its columns allow, up to a bound.</summary>
    private sealed class Search(Glued text, IndicatorLayout layout, FormVocabulary vocabulary, Quantities quantities)
    {
        private readonly List<(IndicatorColumn Column, int Start, int End)> _taken = [];
        private int _steps;
        private int _nameStart;
        private int _nameEnd;

        public List<AlignedRow> Readings { get; } = [];

        public void Run(int start)
        {
            _nameStart = start;
            for (var end = start + LeastName; end < text.Length; end++)
            {
                // Inside of a word or a number no name ends, unless a blank says so.
                var cost = GluedCost;
                if (!text.IsCut(end) && !IsOperatorAt(end) && !char.IsAsciiDigit(text.Folded[end]))
                {
                    if (!BeginsWordsAt(end))
                        continue;
                    cost += WordCutCost;
                }

                if ((char.IsAsciiDigit(text.Folded[end]) && char.IsAsciiDigit(text.Folded[end - 1]) && !text.IsCut(end)) || text.IsWithinWhole(end))
                    continue;
                _nameEnd = end;
                Place(end, 0, cost + (text.HasCutWithin(start, end) ? 0.3 : 0) + (text.Folded.AsSpan(start, end - start).ContainsAny(',', '。', ';') ? 1 : 0) + (text.Folded.AsSpan(start, end - start).ContainsAnyInRange('0', '9') ? 0.4 : 0) + (Enumerable.Range(start + 1, end - start - 1).Any(IsOperatorAt) ? OperatorInNameCost : 0));
            }
        }

        // 定性 in the column of operators, or a word that targets without a number begin with.
        private bool BeginsWordsAt(int position) => layout.Values[0] switch
        {
            IndicatorColumn.Operator => vocabulary.Operators.MatchesAt(text.Folded, position).Any(),
            IndicatorColumn.Target => vocabulary.ScaleWords.MatchesAt(text.Folded, position).Any(),
            _ => false,
        };

        private bool IsOperatorAt(int position) =>
            !char.IsLetter(text.Folded[position]) && !char.IsAsciiDigit(text.Folded[position]) && vocabulary.Operators.MatchesAt(text.Folded, position).Any();

        private void Place(int position, int column, double cost)
        {
            if (++_steps > MostReadings)
                return;
            if (column == layout.Values.Count)
            {
                Finish(position, cost);
                return;
            }

            switch (layout.Values[column])
            {
                case IndicatorColumn.Weight or IndicatorColumn.Score or IndicatorColumn.ReviewScore:
                    PlacePoints(position, column, cost);
                    break;
                case IndicatorColumn.Operator:
                    foreach (var (length, _) in vocabulary.Operators.MatchesAt(text.Folded, position))
                        Take(position, position + length, column, cost);
                    break;
                case IndicatorColumn.Unit:
                    // The longest one: 人次 is not 人 with 次 behind it.
                    foreach (var (length, _) in vocabulary.Units.MatchesAt(text.Folded, position).Take(1))
                        Take(position, position + length, column, cost);
                    if (IsNoUnitAt(position))
                        Take(position, position + 1, column, cost);
                    break;
                case IndicatorColumn.Remark or null:
                    PlaceRemark(position, column, cost);
                    Place(position, column + 1, cost + SkippedCost);
                    break;
                case IndicatorColumn.Target or IndicatorColumn.Actual:
                    PlaceQuantity(position, column, cost);
                    PlaceWords(position, column, cost + 0.4);
                    break;
                default:
                    Place(position, column + 1, cost + SkippedCost);
                    break;
            }
        }

        private void PlacePoints(int position, int column, double cost)
        {
            foreach (var end in NumberEnds(position))
            {
                if (text.HasCutWithin(position, end) || PrintedNumber.Parse(text.Folded[position..end]) is not (>= 0 and <= LargestPoints) || HasLeadingZero(position, end))
                    continue;
                Take(position, end, column, cost + CutCost(end));
                if (end < text.Length && text.Folded[end] == '分')
                    Take(position, end + 1, column, cost);
            }
        }

        // Operator, number, unit; a unit ends the number, so digits behind it belong to the next cell.
        private void PlaceQuantity(int position, int column, double cost)
        {
            var start = position;
            if (start < text.Length && IsOperatorAt(start))
                start += vocabulary.Operators.MatchesAt(text.Folded, start).First().Length;
            foreach (var end in NumberEnds(start))
            {
                if (text.HasCutWithin(position, end) || PrintedNumber.Parse(text.Folded[start..end]) is null || HasLeadingZero(start, end))
                    continue;
                Take(position, end, column, cost + CutCost(end));
                foreach (var (length, _) in end < text.Length ? vocabulary.Units.MatchesAt(text.Folded, end) : [])
                {
                    Take(position, end + length, column, cost - 0.2);
                    var stroke = end + length;
                    if (stroke >= text.Length || text.Folded[stroke] is not ('/' or '*'))
                        continue;
                    foreach (var (second, _) in vocabulary.Units.MatchesAt(text.Folded, stroke + 1))
                        Take(position, stroke + 1 + second, column, cost - 0.4);
                }
            }

            if (start == position && DateAt().Match(text.Folded[position..]) is { Success: true } date)
                Take(position, position + date.Length, column, cost - 0.4);
        }

        // Words up to the next number or operator, or to a blank.
        private void PlaceWords(int position, int column, double cost)
        {
            if (position >= text.Length || char.IsAsciiDigit(text.Folded[position]) || IsOperatorAt(position))
                return;
            for (var end = position + 1; end <= text.Length; end++)
            {
                var isEnd = end == text.Length || text.IsCut(end) || char.IsAsciiDigit(text.Folded[end]) || IsOperatorAt(end);
                if (!isEnd && !vocabulary.ResultWords.Contains(text.Folded[position..end]) && !(layout.Values[column] == IndicatorColumn.Target && IsBehindTarget(end, column)))
                    continue;
                Take(position, end, column, cost);
                if (isEnd)
                    break;
            }
        }

        private bool IsBehindTarget(int position, int column) => column + 1 < layout.Values.Count && layout.Values[column + 1] switch
        {
            IndicatorColumn.Unit => IsNoUnitAt(position),
            IndicatorColumn.Actual => vocabulary.ResultWords.MatchesAt(text.Folded, position).Any(),
            _ => false,
        };

        // A target in words has no unit, and says so.
        private bool IsNoUnitAt(int position) => position < text.Length && text.Folded[position] is '无' or '-' or '—';

        // How the points are given: words without a number, up to the next one.
        private void PlaceRemark(int position, int column, double cost)
        {
            var end = position;
            while (end < text.Length && !char.IsAsciiDigit(text.Folded[end]))
                end++;
            if (end > position && !GoesOnWithNumber(position))
                Take(position, end, column, cost);
        }

        private IEnumerable<int> NumberEnds(int start)
        {
            for (var end = start + 1; end <= text.Length && (char.IsAsciiDigit(text.Folded[end - 1]) || (end > start + 1 && text.Folded[end - 1] is '.' or ',')); end++)
                yield return end;
        }

        private bool HasLeadingZero(int start, int end) => end - start > 1 && text.Folded[start] == '0' && text.Folded[start + 1] != '.';

        private double CutCost(int end) => end < text.Length && !text.IsCut(end) && char.IsAsciiDigit(text.Folded[end]) ? DigitCutCost : 0;

        private void Take(int start, int end, int column, double cost)
        {
            if (text.IsWithinWhole(end))
                return;
            _taken.Add((layout.Values[column] ?? IndicatorColumn.Remark, start, end));
            Place(end, column + 1, cost);
            _taken.RemoveAt(_taken.Count - 1);
        }

        private void Finish(int position, double cost)
        {
            var rest = text.Printed(position, text.Length);
            if (rest.Length > 0 && (!layout.HasTrailingText || GoesOnWithNumber(position)))
                return;
            // Without points only a quantity says where the name ends, or a word that targets begin with.
            if (!layout.HasNumbers && !_taken.Exists(IsQuantity) && !BeginsWordsAt(_nameEnd))
                return;
            var values = _taken.DistinctBy(taken => taken.Column).ToDictionary(taken => taken.Column, taken => text.Printed(taken.Start, taken.End));
            cost += PointsCost(values);
            Readings.Add(new()
            {
                Name = [text.Printed(_nameStart, _nameEnd)],
                MissingCount = 0,
                Values = values,
                Trailing = rest.Length == 0 ? [] : [rest],
                Cost = cost,
                IsInferred = true,
            });
        }

        private bool IsQuantity((IndicatorColumn Column, int Start, int End) taken) => taken.Column switch
        {
            IndicatorColumn.Operator or IndicatorColumn.Unit => true,
            IndicatorColumn.Target => quantities.FactsOf(text.Printed(taken.Start, taken.End)) is { IsQuantity: true, HasUnit: true } or { IsQuantity: true, StartsWithOperator: true }
                || DateAt().Match(text.Folded[taken.Start..taken.End]) is { Success: true } date && date.Length == taken.End - taken.Start,
            _ => false,
        };

        // What stands right behind a digit and goes on with its number (2025年, 3公里) begins no text of its own.
        private bool GoesOnWithNumber(int position) =>
            char.IsAsciiDigit(text.Folded[position]) || text.Folded[position] == '.'
            || (!text.IsCut(position) && vocabulary.Units.MatchesAt(text.Folded, position).Any());

        // A score is the weight, or the share of it that target and actual give; anything else a form has to explain.
        private double PointsCost(Dictionary<IndicatorColumn, string> values)
        {
            if (!values.TryGetValue(IndicatorColumn.Weight, out var printedWeight) || PrintedNumber.Parse(printedWeight, "分") is not { } weight)
                return 0;
            var cost = weight is 0 or > 60 || weight * 2 != decimal.Truncate(weight * 2) ? OddPointsCost : 0;
            if (!values.TryGetValue(IndicatorColumn.Score, out var printedScore) || PrintedNumber.Parse(printedScore, "分") is not { } score)
                return cost;
            if (score > weight)
                return cost + 2;
            var target = quantities.NumberOf(values.GetValueOrDefault(IndicatorColumn.Target));
            var actual = quantities.NumberOf(values.GetValueOrDefault(IndicatorColumn.Actual));
            if (target is not > 0 || actual is not >= 0)
                return score == weight ? cost : cost + TextDeductionCost;
            var isUpperBound = values[IndicatorColumn.Target][0] is '≤' or '≦' or '<' or '＜';
            var ratio = isUpperBound ? actual == 0 ? 1 : target.Value / actual.Value : actual.Value / target.Value;
            if (ratio is > FarActual or < 1 / FarActual)
                cost += FarActualCost;
            return Math.Abs((Math.Min(ratio, 1) * weight) - score) <= ScoreTolerance ? cost : cost + UnexplainedScoreCost;
        }
    }
}
