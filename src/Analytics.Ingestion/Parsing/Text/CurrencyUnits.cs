using Analytics.Domain.Budget;

namespace Analytics.Ingestion.Parsing.Text;

/// <summary>Recognises the unit that amounts are printed in.</summary>
internal static class CurrencyUnits
{
    /// <summary>The unit in a folded bracket such as <c>(万元)</c> or <c>(单位:元)</c>.</summary>
    public static CurrencyUnit? FromBracket(ReadOnlySpan<char> bracket)
    {
        var inner = bracket.Trim("()[]");
        return FromWord(inner.StartsWith("单位:") ? inner[3..] : inner);
    }

    /// <summary>The unit that a folded line names: 单位：万元, 金额单位:元, or a bracket 项目资金（元）.</summary>
    public static CurrencyUnit? FromLine(string folded)
    {
        var label = folded.IndexOf("单位:", StringComparison.Ordinal);
        if (label >= 0)
        {
            var rest = folded.AsSpan(label + 3);
            var word = rest.StartsWith("人民币") ? rest[3..] : rest;
            if (FromWord(word.StartsWith("万元") ? "万元" : word.StartsWith("元") ? "元" : "") is { } named)
                return named;
        }

        foreach (var (bracket, unit) in Brackets)
        {
            if (folded.Contains(bracket, StringComparison.Ordinal))
                return unit;
        }

        return null;
    }

    private static readonly (string Bracket, CurrencyUnit Unit)[] Brackets =
        [("(万元)", CurrencyUnit.TenThousandYuan), ("(元)", CurrencyUnit.Yuan)];

    private static CurrencyUnit? FromWord(ReadOnlySpan<char> word) => word switch
    {
        "万元" => CurrencyUnit.TenThousandYuan,
        "元" => CurrencyUnit.Yuan,
        _ => null,
    };
}
