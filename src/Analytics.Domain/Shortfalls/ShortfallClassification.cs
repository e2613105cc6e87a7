namespace Analytics.Domain.Shortfalls;

/// <summary>What kind of reason a row gives.</summary>
/// <param name="Matches">All kinds that fit, in the order of their rank; never empty.</param>
public sealed record ShortfallClassification(IReadOnlyList<ShortfallMatch> Matches)
{
    /// <summary>The primary kind, with which the row's money is counted once.</summary>
    public ShortfallMatch Primary => Matches[0];

    /// <summary>Whether nothing but stock phrases was found.</summary>
    public bool IsBoilerplate => Matches.All(match => match.Category.IsBoilerplate);
}
