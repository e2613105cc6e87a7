using System.Buffers;
using Analytics.Domain.Indicators;
using Analytics.Domain.Scoring;

namespace Analytics.Domain.Checks.Counts;

/// <summary>Finds totals with their parts (共培训519人，其中…273人、…133人、…113人) that contradict each other.</summary>
internal static class SumsInText
{
    private static readonly string[] Partings = ["其中", "分别为", "分别是", "分为", "包括", "即"];
    private static readonly string[] TotalMarks = ["合计", "共计", "总计"];
    private static readonly string[] NewTotals = ["共", "合计", "总计", "累计", "总共"];
    private static readonly string[] NoParts = ["含", "占", "同比", "环比", "比上年", "较上年", "增加", "减少", "增长", "下降", "完成率", "人均", "平均", "每"];
    // A text without any character that a parting or the mark of a total has gives no total with parts.
    private static readonly SearchValues<char> SignsOfSum = SearchValues.Create([.. Partings.Select(word => word[0]), .. TotalMarks.Select(word => word[^1]), '：', ':', '（', '(']);

    // Parts that make less than this of their total are examples of it, or what was found there: 检查300处，其中发现隐患25处，整改24处.
    private const decimal LeastShareOfParts = 0.5m;
    // 60岁以上 and 60岁以下 divide a whole, 女性 and 党员 do not.
    private static readonly string[] Bounds = ["以上", "以下", "以内"];

    private const string Others = "等";
    private const int MostDecimals = 6;

    /// <summary>The totals of a text that are not the sum of their parts.</summary>
    /// <param name="text">The text as printed.</param>
    public static IEnumerable<CountedSum> Contradictions(string text)
    {
        foreach (var sentence in text.AsSpan().ContainsAny(SignsOfSum) ? CountsInText.Sentences(text) : [])
        {
            var counts = CountsInText.Find(sentence);
            if (counts.Count < 2)
                continue;
            foreach (var sum in Parted(sentence, counts).Concat(Bracketed(sentence, counts)).Concat(Added(sentence, counts)).DistinctBy(sum => sum.Total))
                yield return sum;
        }
    }

    private static IEnumerable<CountedSum> Parted(string sentence, IReadOnlyList<CountInText> counts)
    {
        foreach (var (at, length) in PartingsIn(sentence, counts))
        {
            var first = counts.FirstOrDefault(count => count.Start >= at + length);
            if (first is null
                || counts.LastOrDefault(count => count.End <= at && Units.InOneUnit(count.Quantity, first.Quantity) is not null) is not { IsApproximate: false } total)
            {
                continue;
            }

            var parts = PartsAfter(sentence, counts, at + length, total).ToList();
            if (Contradicts(total, parts, sentence) is { } sum)
                yield return sum;
        }
    }

    // A bracket right behind a count lists its parts, where it holds several of its unit: 45处（一期20处、二期15处、三期10处）.
    private static IEnumerable<CountedSum> Bracketed(string sentence, IReadOnlyList<CountInText> counts)
    {
        foreach (var total in counts.Where(count => !count.IsApproximate && count.End < sentence.Length && sentence[count.End] is '（' or '('))
        {
            var end = sentence.AsSpan(total.End).IndexOfAny('）', ')');
            var inside = counts.Where(count => count.Start > total.End && count.Start < total.End + end).ToList();
            if (inside.Count >= 2
                && !Partings.Any(word => sentence[total.End..(total.End + end)].Contains(word, StringComparison.Ordinal))
                && inside.TrueForAll(count => Units.InOneUnit(total.Quantity, count.Quantity) is not null && !NoParts.Any(word => count.Label.StartsWith(word, StringComparison.Ordinal)))
                && Contradicts(total, inside, sentence) is { } sum)
            {
                yield return sum;
            }
        }
    }

    // A colon right behind a count parts it too: 共开展活动12次：春季5次、秋季6次.
    private static IEnumerable<(int At, int Length)> PartingsIn(string sentence, IReadOnlyList<CountInText> counts)
    {
        foreach (var word in Partings)
        {
            for (var at = sentence.IndexOf(word, StringComparison.Ordinal); at >= 0; at = sentence.IndexOf(word, at + word.Length, StringComparison.Ordinal))
            {
                if (word.Length > 1 || (at > 0 && sentence[at - 1] is '，' or ',' or '（' or '('))
                    yield return (at, word.Length);
            }
        }

        foreach (var count in counts.Where(count => count.End < sentence.Length && sentence[count.End] is '：' or ':'))
            yield return (count.End, 1);
    }

    private static IEnumerable<CountInText> PartsAfter(string sentence, IReadOnlyList<CountInText> counts, int from, CountInText total)
    {
        var seen = 0;
        var end = from;
        foreach (var count in counts.Where(count => count.Start >= from))
        {
            var between = sentence[end..count.Start];
            if ((seen >= 2 && between.AsSpan().IndexOfAny('；', ';') >= 0)
                || Partings.Any(word => word.Length > 1 && between.Contains(word, StringComparison.Ordinal))
                || NewTotals.Any(word => count.Label.StartsWith(word, StringComparison.Ordinal)))
            {
                yield break;
            }

            end = count.End;
            if (Units.InOneUnit(total.Quantity, count.Quantity) is null || NoParts.Any(word => count.Label.StartsWith(word, StringComparison.Ordinal)))
                continue;
            seen++;
            yield return count;
        }
    }

    private static IEnumerable<CountedSum> Added(string sentence, IReadOnlyList<CountInText> counts)
    {
        if (Partings.Any(word => word.Length > 1 && sentence.Contains(word, StringComparison.Ordinal)))
            yield break;
        for (var i = 2; i < counts.Count; i++)
        {
            var total = counts[i];
            if (total.IsApproximate || !TotalMarks.Contains(total.Label, StringComparer.Ordinal))
                continue;
            var parts = counts.Take(i).Reverse().TakeWhile(count => Units.InOneUnit(total.Quantity, count.Quantity) is not null).Reverse().ToList();
            if (parts.Count >= 2 && Contradicts(total, parts, sentence) is { } sum)
                yield return sum;
        }
    }

    private static CountedSum? Contradicts(CountInText total, List<CountInText> parts, string sentence)
    {
        if (parts.Count == 0 || total.Quantity.Value == 0m || parts.Exists(part => part.IsApproximate))
            return null;
        var sum = new CountedSum(total, [.. parts.Select(part => InUnitOf(total.Quantity, part.Quantity))]);
        if (sum.Sum == total.Quantity.Value || (parts.Count == 1 && sum.Sum < total.Quantity.Value))
            return null;
        var isShort = sum.Sum < total.Quantity.Value;
        if (isShort && (sum.Sum < total.Quantity.Value * LeastShareOfParts || IsOpen(parts, sentence) || parts.Exists(part => RulePhrases.In("partial", part.Label) is not null)))
            return null;
        var overlapping = parts.Select(part => RulePhrases.In("overlapping", part.Label)).OfType<string>().ToList();
        return overlapping.Count == 0 || parts.Count == 1 || (overlapping.Count > 1 && overlapping.TrueForAll(Bounds.Contains)) ? sum : null;
    }

    private static decimal InUnitOf(Quantity total, Quantity part)
    {
        if (part.Unit == total.Unit)
            return part.Value;
        var (totalInCommon, partInCommon) = Units.InOneUnit(total, part)!.Value;
        return Rounding.HalfUp(partInCommon * total.Value / totalInCommon, MostDecimals);
    }

    private static bool IsOpen(List<CountInText> parts, string sentence) =>
        sentence.AsSpan(parts[^1].End).StartsWith(Others, StringComparison.Ordinal);
}
