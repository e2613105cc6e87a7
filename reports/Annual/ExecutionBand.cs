namespace Analytics.Reports.Annual;

/// <summary>A range of execution rates.</summary>
/// <param name="Name">How it is written, such as 60%—80%.</param>
/// <param name="From">The least rate of it, as a fraction; null without one.</param>
/// <param name="Below">The rate that it stays below; null without one.</param>
internal sealed record ExecutionBand(string Name, decimal? From, decimal? Below)
{
    /// <summary>The ranges that bureaus list, the lowest first.</summary>
    public static IReadOnlyList<ExecutionBand> All { get; } =
    [
        new("低于60%", null, 0.6m),
        new("60%—80%", 0.6m, 0.8m),
        new("80%—90%", 0.8m, 0.9m),
        new("90%及以上", 0.9m, null),
    ];

    /// <summary>Whether a rate lies in it; an absent rate lies in none.</summary>
    public bool Contains(decimal? rate) => rate is { } fraction && (From is null || fraction >= From) && (Below is null || fraction < Below);
}
