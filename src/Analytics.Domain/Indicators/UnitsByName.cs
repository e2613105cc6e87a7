namespace Analytics.Domain.Indicators;

/// <summary>Units that contradict what an indicator's name says it counts: a 率 in 次, a 人数 in %.</summary>
internal static class UnitsByName
{
    private static readonly (string Ending, string[] Unless, UnitFamily Family, string Expected)[] Misfits =
    [
        .. EmbeddedTable.Read("Indicators.unit-misfits-by-name.tsv").Select(row => (
            row["ending"],
            row["unless"].Split(' ', StringSplitOptions.RemoveEmptyEntries),
            Enum.Parse<UnitFamily>(row["family"]),
            row["expected"])),
    ];

    /// <summary>How an indicator of this name would be counted, where its unit contradicts the name.</summary>
    /// <param name="name">The indicator's name; null where it is absent.</param>
    /// <param name="unit">The unit as printed; null where none stands.</param>
    /// <returns>Words such as 以“%”计; null where the unit may fit, unknown units included.</returns>
    public static string? ExpectedInsteadOf(string? name, string? unit)
    {
        if (name is null || UnitFamilies.FamilyOf(unit) is not { } family)
            return null;

        var bare = WithoutBracket(name.TrimEnd());
        foreach (var misfit in Misfits)
        {
            if (misfit.Family == family
                && bare.EndsWith(misfit.Ending, StringComparison.Ordinal)
                && !misfit.Unless.Any(ending => bare.EndsWith(ending, StringComparison.Ordinal)))
            {
                return misfit.Expected;
            }
        }

        return null;
    }

    // 培训人数（人次） is a 培训人数.
    private static string WithoutBracket(string name) =>
        name.EndsWith('）') || name.EndsWith(')') ? name[..Math.Max(0, name.LastIndexOfAny(['（', '(']))].TrimEnd() : name;
}
