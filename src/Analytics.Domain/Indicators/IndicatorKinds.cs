using System.Collections.Frozen;

namespace Analytics.Domain.Indicators;

/// <summary>The kinds of indicators in the words of the forms.</summary>
public static class IndicatorKinds
{
    private const string NameOfOther = "其他指标";

    private static readonly (IndicatorKind Kind, string Name, string[] Words)[] Table =
    [
        .. EmbeddedTable.Read("Indicators.indicator-kinds.tsv")
            .Select(row => (Enum.Parse<IndicatorKind>(row["kind"]), row["name"], row["words"].Split(' '))),
    ];

    private static readonly FrozenDictionary<IndicatorKind, string> Names =
        Table.ToFrozenDictionary(row => row.Kind, row => row.Name);

    /// <summary>The kind that a row's labels name.</summary>
    /// <param name="row">The indicator.</param>
    /// <returns>By its level-2 label, else by its level-1 label; <see cref="IndicatorKind.Other"/> where neither names one.</returns>
    public static IndicatorKind KindOf(IndicatorRow row) =>
        FromLabel(row.Level2?.Value) is var kind and not IndicatorKind.Other ? kind : FromLabel(row.Level1?.Value);

    /// <summary>The kind that a label names.</summary>
    /// <param name="label">A label such as 时效指标, or with a typing error 日效性指标.</param>
    /// <returns>The kind; <see cref="IndicatorKind.Other"/> for any other or no label.</returns>
    public static IndicatorKind FromLabel(string? label)
    {
        if (label is null)
            return IndicatorKind.Other;

        var plain = string.Concat(label.Where(character => !char.IsWhiteSpace(character)));
        foreach (var (kind, _, words) in Table)
        {
            if (words.Any(word => plain.Contains(word, StringComparison.Ordinal)))
                return kind;
        }

        return IndicatorKind.Other;
    }

    /// <summary>The name of a kind.</summary>
    /// <param name="kind">The kind.</param>
    /// <returns>A name such as 数量指标.</returns>
    public static string ToChinese(this IndicatorKind kind) => Names.GetValueOrDefault(kind, NameOfOther);
}
