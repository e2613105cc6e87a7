namespace Analytics.Reports.Annual;

/// <summary>A range of scores.</summary>
/// <param name="Name">How it is written, such as 95—100分.</param>
/// <param name="From">The least score of it; null without one.</param>
/// <param name="Below">The score that it stays below; null without one.</param>
internal sealed record ScoreBand(string Name, decimal? From, decimal? Below)
{
    /// <summary>The ranges, the highest first; 90, 80 and 60 bound the ratings.</summary>
    public static IReadOnlyList<ScoreBand> All { get; } =
    [
        new("98分及以上", 98m, null),
        new("95—98分", 95m, 98m),
        new("90—95分", 90m, 95m),
        new("80—90分", 80m, 90m),
        new("60—80分", 60m, 80m),
        new("低于60分", null, 60m),
    ];

    /// <summary>Whether a score lies in it; an absent score lies in none.</summary>
    public bool Contains(decimal? score) => score is { } points && (From is null || points >= From) && (Below is null || points < Below);
}
