namespace Analytics.Ingestion.Parsing;

/// <summary>What the points of a form have to add up to.</summary>
/// <param name="ExecutionWeight">Points for execution; null where the form prints none.</param>
/// <param name="ExecutionScore">Points given for execution.</param>
/// <param name="PrintedWeight">The weight in the total row.</param>
/// <param name="PrintedScore">The score in the total row.</param>
internal sealed record PointTotals(decimal? ExecutionWeight, decimal? ExecutionScore, decimal? PrintedWeight, decimal? PrintedScore)
{
    private const decimal Tolerance = 0.011m;
    private const decimal FullPoints = 100m;

    /// <summary>Whether the rows' weights add up to 100 or to the printed total; true where nothing can be said.</summary>
    public bool WeightsHold(decimal? sum) =>
        sum is null || Matches(sum, ExecutionWeight, FullPoints) || (PrintedWeight is { } printed && Matches(sum, ExecutionWeight, printed));

    /// <summary>Whether the rows' scores add up to the printed total; true where nothing can be said.</summary>
    public bool ScoresHold(decimal? sum) =>
        sum is null || PrintedScore is not { } printed || Matches(sum, ExecutionScore, printed);

    /// <summary>Whether a sum is a total, with the points for execution or without: forms count them in or not.</summary>
    public static bool Matches(decimal? sum, decimal? execution, decimal total) =>
        sum is { } parts && (Math.Abs(parts - total) <= Tolerance || Math.Abs(parts + (execution ?? 0) - total) <= Tolerance);
}
