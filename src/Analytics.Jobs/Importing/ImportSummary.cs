using Analytics.Warehouse.Loading;

namespace Analytics.Jobs.Importing;

/// <summary>An import in one sentence.</summary>
public static class ImportSummary
{
    /// <summary>Counts the files of each outcome.</summary>
    /// <param name="counts">How many files had which outcome.</param>
    /// <returns>A Chinese sentence such as 共 5 个文件：入库 3 个，待复核 2 个。</returns>
    public static string Describe(IReadOnlyDictionary<LoadOutcomeKind, int> counts)
    {
        if (counts.Count == 0)
            return "没有文件。";

        var parts = Enum.GetValues<LoadOutcomeKind>()
            .Where(kind => counts.GetValueOrDefault(kind) > 0)
            .Select(kind => $"{NameOf(kind)} {counts[kind]} 个");
        return $"共 {counts.Values.Sum()} 个文件：{string.Join("，", parts)}。";
    }

    /// <summary>The outcome in the words of the pages.</summary>
    /// <param name="kind">The outcome.</param>
    /// <returns>入库, 已有, 待复核 or 退回.</returns>
    public static string NameOf(LoadOutcomeKind kind) => kind switch
    {
        LoadOutcomeKind.Imported => "入库",
        LoadOutcomeKind.AlreadyImported => "已有",
        LoadOutcomeKind.NeedsReview => "待复核",
        LoadOutcomeKind.Rejected => "退回",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No such outcome."),
    };
}
