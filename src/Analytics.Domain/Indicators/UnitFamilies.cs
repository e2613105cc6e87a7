using System.Collections.Frozen;

namespace Analytics.Domain.Indicators;

/// <summary>What units measure, and which of them cannot mean the same.</summary>
internal static class UnitFamilies
{
    private const char Per = '/';
    private static readonly char[] Multipliers = ['十', '百', '千', '万', '亿'];

    private static readonly FrozenDictionary<string, (UnitFamily Family, string Measure)> Known =
        EmbeddedTable.Read("Indicators.unit-families.tsv").ToFrozenDictionary(
            row => row["unit"],
            row => (Enum.Parse<UnitFamily>(row["family"]), row["measure"]),
            StringComparer.Ordinal);

    private static readonly FrozenSet<(IndicatorKind Kind, UnitFamily Family)> Misfits =
        EmbeddedTable.Read("Indicators.unit-misfits.tsv")
            .Select(row => (Enum.Parse<IndicatorKind>(row["kind"]), Enum.Parse<UnitFamily>(row["family"])))
            .ToFrozenSet();

    /// <summary>What a unit measures.</summary>
    /// <param name="unit">The unit as printed; of 元/人 the part before the stroke counts.</param>
    /// <returns>The family; null without a unit, or for one that nothing is known about.</returns>
    public static UnitFamily? FamilyOf(string? unit) => MeaningOf(HeadOf(unit))?.Family;

    /// <summary>Whether a unit cannot measure a kind of indicator.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="unit">The unit as printed; null where none stands.</param>
    /// <returns>True for a satisfaction counted in 次; false for all that may fit, unknown units included.</returns>
    public static bool IsMisfit(IndicatorKind kind, string? unit) =>
        FamilyOf(unit) is { } family && Misfits.Contains((kind, family));

    /// <summary>Whether two units measure different things, so that their numbers cannot be held against each other.</summary>
    /// <param name="first">The one unit as printed; null where none stands.</param>
    /// <param name="second">The other one.</param>
    /// <returns>False where they agree, convert into each other, one of them is absent, or nothing is known about one.</returns>
    public static bool Differ(string? first, string? second)
    {
        if (first == second || MeaningOf(HeadOf(first)) is not { } one || MeaningOf(HeadOf(second)) is not { } other)
            return false;
        if (one.Family != other.Family || one.Measure != other.Measure)
            return true;

        // 480元 beside ≤500元/人 leaves the stroke out; 元/户 is another price.
        return TailOf(first!) is { } tail && TailOf(second!) is { } otherTail
            && MeaningOf(tail) is { } per && MeaningOf(otherTail) is { } otherPer && per != otherPer;
    }

    private static (UnitFamily Family, string Measure)? MeaningOf(string? unit)
    {
        if (string.IsNullOrEmpty(unit))
            return null;
        if (LongestKnown(unit) is { } meaning)
            return meaning;

        var counted = unit.TrimStart(Multipliers);
        return counted.Length == 0 ? null
            : LongestKnown(counted) ?? (counted.Length == 1 && char.IsLetter(counted[0]) ? (UnitFamily.Count, counted) : null);
    }

    private static (UnitFamily Family, string Measure)? LongestKnown(string unit)
    {
        for (var length = unit.Length; length > 0; length--)
        {
            if (Known.TryGetValue(unit[..length], out var meaning))
                return meaning;
        }

        return null;
    }

    private static string? HeadOf(string? unit) => unit?.Split(Per)[0];

    private static string? TailOf(string unit) => unit.Split(Per, 2) is [_, var tail] ? tail : null;
}
