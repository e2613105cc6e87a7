namespace Analytics.Domain.Checks;

/// <summary>
/// Understands which rows of a funding block add up to its whole. The print tells little about it: parts of parts follow
/// their row with or without a mark (财政拨款 / 本级安排 / 其中：上级补助), and some forms divide the whole twice (by the
/// nature of income and again by the nature of spending). A block is in order if one reading of it adds up.
/// </summary>
/// <param name="whole">The row of the whole.</param>
/// <param name="parts">The rows below it in their order.</param>
/// <param name="tolerance">How far a sum may be off, in the form's unit.</param>
internal sealed class FundingPartition(FundingPart whole, IReadOnlyList<FundingPart> parts, decimal tolerance)
{
    // A sum has as many readings as its rows have subsets; no form seen has half as many rows.
    private const int MostParts = 12;
    private const string OtherSources = "其他";

    private static readonly (string Word, bool IsRest)[] LowerSources =
    [
        .. EmbeddedTable.Read("Checks.funding-sources.tsv").Select(row => (row["word"], row["rest"] == "yes")),
    ];

    private readonly Dictionary<int, List<Sum>[]> _sumsFrom = [];
    private readonly bool[] _isLower = [.. parts.Select(part => IsLower(part.Name))];

    /// <summary>The gap in the block.</summary>
    /// <returns>The row that its parts do not add up to, by the reading nearest to it; null where one reading of the block adds up, or nothing can be said.</returns>
    public FundingGap? FindGap()
    {
        if (whole.Amount is not { } amount
            || parts.Count is 0 or > MostParts
            || parts.All(part => part.Amount is null)
            || parts.Append(whole).Any(part => part.Amount is { } each && !PrintedPrecision.IsAmount(each)))
        {
            return null;
        }

        // A single row is a remark about a part of the whole: 其中：财政拨款.
        return parts is [{ Amount: { } only }] && only <= amount + tolerance || DividesPlainly(amount) || DividesWhole(amount) ? null : GapByNames(amount) ?? NearestGap(amount);
    }

    // Two of the readings that DividesWhole tries, which nearly every block in order has: all rows side by side, or the tree of their names.
    private bool DividesPlainly(decimal amount) =>
        Makes(SumOf(Enumerable.Range(0, parts.Count)), amount)
        || (UpperRows() is var upper && Makes(SumOf(upper), amount) && upper.Zip(upper.Skip(1).Append(parts.Count)).All(rows => CanStandAbove(rows.First, rows.Second)));

    private Sum SumOf(IEnumerable<int> rows) => rows.Aggregate(Sum.Nothing, Extend);

    private Sum Extend(Sum sum, int row) => sum.Plus(parts[row], row, _isLower[row]);

    private List<int> UpperRows() => [.. Enumerable.Range(0, parts.Count).Where(row => row == 0 || !_isLower[row])];

    // Follows the rows from group to group; each group of rows adds up to the whole.
    private bool DividesWhole(decimal amount)
    {
        var isReached = new bool[parts.Count + 1];
        isReached[0] = true;
        for (var start = 0; start < parts.Count; start++)
        {
            if (!isReached[start])
                continue;
            var sums = SumsFrom(start);
            for (var end = start + 1; end <= parts.Count; end++)
                isReached[end] |= sums[end].Exists(sum => Makes(sum, amount));
        }

        return isReached[^1];
    }

    // All that the rows from one on can add up to, for every row they may end before.
    private List<Sum>[] SumsFrom(int start)
    {
        if (_sumsFrom.TryGetValue(start, out var known))
            return known;

        var sums = new List<Sum>[parts.Count + 1];
        for (var end = start; end <= parts.Count; end++)
            sums[end] = end == start ? [Sum.Nothing] : [];
        for (var row = start; row < parts.Count; row++)
        {
            for (var end = row + 1; end <= parts.Count; end++)
            {
                if (CanStandAbove(row, end))
                    sums[end].AddRange(sums[row].Select(sum => Extend(sum, row)));
            }

            for (var end = row + 1; end <= parts.Count; end++)
                sums[end] = sums[end].Count < 2 ? sums[end] : [.. sums[end].OrderBy(sum => sum.LowerCount).ThenByDescending(sum => sum.Count).DistinctBy(sum => (sum.Known, sum.HasUnknown))];
        }

        return _sumsFrom[start] = sums;
    }

    // Whether the rows after one, up to an end, are its own parts.
    private bool CanStandAbove(int row, int end)
    {
        var first = row + 1;
        if (first == end)
            return true;

        var below = parts.Skip(first).Take(end - first).ToList();
        var areAllLower = Array.TrueForAll(_isLower[first..end], isLower => isLower);
        if (parts[row].Amount is not { } amount)
            return areAllLower;
        if (_isLower[row] && below.Exists(part => IsOther(part.Name)))
            return false;

        return (!_isLower[row]
                && areAllLower
                && (below.Count == 1 ? !IsCutOff(end) : !below.Exists(part => IsRest(part.Name)))
                && below.Sum(part => part.Amount ?? 0m) <= amount + tolerance)
            || SumsFrom(first)[end].Exists(sum => Makes(sum, amount));
    }

    // 本级安排 and a 上级补助 of 0 below it are one list: standing beside its row, the 0 would hide that the list falls short.
    private bool IsCutOff(int end) =>
        end < parts.Count && _isLower[end] && parts[end].Amount is 0m;

    private bool Makes(Sum sum, decimal amount) =>
        sum.HasUnknown ? sum.Known <= amount + tolerance : Math.Abs(sum.Known - amount) <= tolerance;

    // By their names the rows form one tree; where the whole adds up in it, the gap is in one of its branches.
    private FundingGap? GapByNames(decimal amount)
    {
        var upper = UpperRows();
        if (_isLower[0]
            || upper.Exists(row => parts[row].Amount is null)
            || Math.Abs(upper.Sum(row => parts[row].Amount ?? 0m) - amount) > tolerance)
        {
            return null;
        }

        foreach (var (row, end) in upper.Zip(upper.Skip(1).Append(parts.Count)))
        {
            if (!CanStandAbove(row, end))
                return new(parts[row].Name, parts[row].Amount!.Value, [.. parts.Skip(row + 1).Take(end - row - 1)]);
        }

        return null;
    }

    private FundingGap NearestGap(decimal amount)
    {
        var nearest = SumsFrom(0)[parts.Count].MinBy(sum => Math.Abs(sum.Known - amount))!;
        List<FundingPart> terms = [];
        for (var sum = nearest; sum.Before is not null; sum = sum.Before)
            terms.Insert(0, parts[sum.Row]);
        return new(whole.Name, amount, terms);
    }

    private static bool IsLower(string name) => LowerSources.Any(source => name.Contains(source.Word, StringComparison.Ordinal));

    // 其他 stands beside 财政拨款; that it equals 上级补助 by chance makes it no part of it.
    private static bool IsOther(string name) => name.StartsWith(OtherSources, StringComparison.Ordinal) && !IsLower(name);

    private static bool IsRest(string name) => LowerSources.Any(source => source.IsRest && name.Contains(source.Word, StringComparison.Ordinal));

    // Of readings with one sum that with the fewest parts of parts, and then the most rows, is the one that people see.
    private sealed record Sum(decimal Known, bool HasUnknown, int Count, int LowerCount, Sum? Before, int Row)
    {
        public static Sum Nothing { get; } = new(0m, false, 0, 0, null, -1);

        public Sum Plus(FundingPart part, int row, bool isLower) => new(
            Known + (part.Amount ?? 0m),
            HasUnknown || part.Amount is null,
            Count + 1,
            LowerCount + (isLower ? 1 : 0),
            this,
            row);
    }
}
