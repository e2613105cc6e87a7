namespace Analytics.Domain.Projects;

/// <summary>From where on projects of different years are proposed to be one; the section <c>Continuity</c> of the settings.</summary>
public sealed record ContinuityThresholds
{
    /// <summary>Name of the section in the settings.</summary>
    public const string SectionName = "Continuity";

    private const int MostOfMostProposals = 20;

    /// <summary>Below this score two projects are not proposed.</summary>
    public decimal LeastScore { get; init; } = 0.55m;

    /// <summary>From this likeness of their names on, two projects may be proposed for their names; 1 is the same name.</summary>
    public decimal LeastNameSimilarity { get; init; } = 0.5m;

    /// <summary>From this share of common indicators on, two projects may be proposed though their names have nothing in common.</summary>
    public decimal LeastIndicatorShare { get; init; } = 0.6m;

    /// <summary>From this quotient of the smaller and the larger budget on, two budgets are of one size.</summary>
    public decimal LeastMoneyRatio { get; init; } = 0.5m;

    /// <summary>A proposal whose score is this much below the best one of either project is dropped.</summary>
    public decimal AmbiguityMargin { get; init; } = 0.15m;

    /// <summary>How many proposals a project has at most for the next year; parts of one project are not limited.</summary>
    public int MostProposals { get; init; } = 3;

    /// <summary>These thresholds, if they are within their limits.</summary>
    /// <returns>These thresholds.</returns>
    /// <exception cref="ArgumentException">One is beyond its limits; the message names all of them.</exception>
    public ContinuityThresholds RequireValid() =>
        Validate() is { Count: > 0 } problems ? throw new ArgumentException(string.Join(Environment.NewLine, problems)) : this;

    /// <summary>Holds the settings against their limits.</summary>
    /// <returns>One Chinese sentence for each bad value, with its key, its limit and the value found; empty where all are good.</returns>
    public IReadOnlyList<string> Validate()
    {
        List<string> problems = [];
        RequireFraction(nameof(LeastScore), LeastScore);
        RequireFraction(nameof(LeastNameSimilarity), LeastNameSimilarity);
        RequireFraction(nameof(LeastIndicatorShare), LeastIndicatorShare);
        RequireFraction(nameof(LeastMoneyRatio), LeastMoneyRatio);
        if (AmbiguityMargin is < 0m or > 1m)
            problems.Add($"设置 {Key(nameof(AmbiguityMargin))} 应在 0 和 1 之间，现为 {Numbers.Plain(AmbiguityMargin)}。");
        if (MostProposals is < 1 or > MostOfMostProposals)
            problems.Add($"设置 {Key(nameof(MostProposals))} 应在 1 和 {Numbers.Plain(MostOfMostProposals)} 之间，现为 {Numbers.Plain(MostProposals)}。");
        return problems;

        void RequireFraction(string name, decimal value)
        {
            if (value is <= 0m or > 1m)
                problems.Add($"设置 {Key(name)} 应大于 0 且不超过 1，现为 {Numbers.Plain(value)}。");
        }
    }

    private static string Key(string name) => $"{SectionName}:{name}";
}
