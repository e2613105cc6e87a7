namespace Analytics.Domain.Shortfalls;

/// <summary>What kind of reason a row gives.</summary>
/// <param name="Matches">All kinds that fit, in the order of their rank; never empty.</param>
public sealed record ShortfallClassification(IReadOnlyList<ShortfallMatch> Matches)
{
    /// <summary>The primary kind, with which the row's money is counted once.</summary>
    public ShortfallMatch Primary => Matches[0];

    /// <summary>The same with another kind in front, as a person decided.</summary>
    /// <param name="category">The kind.</param>
    /// <returns>The kinds that fit after it.</returns>
    public ShortfallClassification Led(ShortfallCategory category) =>
        Primary.Category == category ? this : new([new(category, null), .. Matches.Where(match => match.Category != category)]);

    /// <summary>Whether nothing but stock phrases was found.</summary>
    public bool IsBoilerplate => Matches.All(match => match.Category.IsBoilerplate);
}
