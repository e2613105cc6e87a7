using Analytics.Domain.Indicators;

namespace Analytics.Domain.Checks.Counts;

/// <summary>Holds what an indicator counts against the same count in the narrative.</summary>
internal static class CountsCompared
{
    // Shorter names (会议, 培训) name many things.
    private const int LeastName = 4;

    private static readonly string[] Leads =
    [
        "共计", "合计", "总计", "累计", "全年", "年内", "今年", "本年度", "本年", "年度", "截至目前", "共", "已", "总共", "我局", "全市", "全县", "全州", "全区",
        "组织", "开展", "完成", "实施", "召开", "举办", "参加", "参与", "新增", "实现", "达到", "达", "为", "是", "约", "了", "的", "到",
    ];

    private static readonly string[] Verbs = ["达到", "达", "为", "是", "共", "共计", "合计", "累计", "约"];
    private static readonly string[] Measures = ["次数", "人数", "个数", "数量", "篇数", "期数", "户数", "场数", "总数", "数"];
    private static readonly string[] Tails = [.. Verbs, .. Measures];

    // What may stand in front of a name without changing what it names: 县文化馆全年培训人数, but not 首期培训人数.
    private static readonly string[] Owners = ["项目", "局", "委", "办", "院", "馆", "站", "中心", "单位", "部门"];

    /// <summary>What a narrative counts exactly, by the bare name of what is counted.</summary>
    /// <param name="narrative">实际完成情况.</param>
    public static ILookup<string, Quantity> ToldIn(string narrative) => CountsInText.Sentences(narrative)
        .SelectMany(CountsInText.Find)
        .Where(count => !count.IsApproximate)
        .SelectMany(count => NamesIn(count.Label).Distinct(StringComparer.Ordinal).Select(name => (Name: name, count.Quantity)))
        .ToLookup(count => count.Name, count => count.Quantity, StringComparer.Ordinal);

    /// <summary>What the indicator counts, and what the narrative says instead; null where they agree or do not count the same.</summary>
    /// <param name="told">What the narrative counts, as <see cref="ToldIn"/> gives it.</param>
    /// <param name="indicator">The indicator.</param>
    public static (CountInText Count, Quantity Told)? Difference(ILookup<string, Quantity> told, IndicatorUnderCheck indicator)
    {
        if (told.Count == 0)
            return null;
        foreach (var (key, count) in Own(indicator))
        {
            var same = told[key]
                .Select(other => (Quantity: other, Pair: Units.InOneUnit(count.Quantity, other)))
                .Where(other => other.Pair is not null)
                .ToList();
            if (same.Count > 0 && same.TrueForAll(other => other.Pair!.Value.Target != other.Pair.Value.Actual))
                return (count, same[0].Quantity);
        }

        return null;
    }

    private static IEnumerable<(string Key, CountInText Count)> Own(IndicatorUnderCheck indicator)
    {
        if (indicator.Actual is { Quantity: { Unit: not null } quantity } && indicator.Row.Level3 is { Value: var name })
            return Key(name) is { } key ? [(key, new(name, quantity, false, 0, 0))] : [];
        return indicator.Actual is { Kind: IndicatorValueKind.Composite or IndicatorValueKind.Text } text
            ? CountsInText.Sentences(text.Text).SelectMany(CountsInText.Find).Where(count => !count.IsApproximate)
                .Select(count => (Key: Bare(count.Label), count)).Where(count => count.Key.Length >= LeastName)
            : [];
    }

    // 培训人数 is too short without its measure, but as a whole it names one thing.
    private static string? Key(string name) =>
        Bare(name) is { Length: >= LeastName } bare ? bare : Full(name) is { Length: >= LeastName } full && IsMeasure(full) ? full : null;

    private static IEnumerable<string> NamesIn(string label)
    {
        yield return Bare(label);
        var full = Full(label);
        if (!IsMeasure(full))
            yield break;
        for (var start = 0; start <= full.Length - LeastName; start++)
        {
            if (start == 0 || Leads.Concat(Owners).Any(word => full.AsSpan(0, start).EndsWith(word, StringComparison.Ordinal)))
                yield return full[start..];
        }
    }

    private static bool IsMeasure(string name) => Measures.Any(word => name.EndsWith(word, StringComparison.Ordinal));

    private static string Full(string label) => WithoutEnding(Letters(label), Verbs);

    private static string Bare(string label)
    {
        var bare = Letters(label);
        while (Leads.FirstOrDefault(lead => bare.StartsWith(lead, StringComparison.Ordinal)) is { } lead)
            bare = bare[lead.Length..];
        return WithoutEnding(bare, Tails);
    }

    private static string Letters(string label) => string.Concat(label.Where(char.IsLetterOrDigit));

    private static string WithoutEnding(string text, string[] endings)
    {
        while (endings.FirstOrDefault(ending => text.EndsWith(ending, StringComparison.Ordinal)) is { } ending)
            text = text[..^ending.Length];
        return text;
    }
}
