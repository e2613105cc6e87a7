using Analytics.Domain.Forms;

namespace Analytics.Domain.Scoring;

/// <summary>The figures of one scoring scheme: how much execution weighs, where tiers and ratings begin, how numbers are rounded.</summary>
public sealed record RuleSet
{
    /// <summary>Stable name such as <c>execution-10</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Name in Chinese.</summary>
    public required string Name { get; init; }

    /// <summary>Whether forms are judged by it; a rule set that is not in use lies ready to be chosen.</summary>
    public bool IsInUse { get; init; } = true;

    /// <summary>Points for the execution rate; the indicators have the rest of <see cref="FullScore"/>.</summary>
    public required decimal ExecutionWeight { get; init; }

    /// <summary>First fiscal year it holds for; null without limit.</summary>
    public int? FirstYear { get; init; }

    /// <summary>Last fiscal year it holds for; null without limit.</summary>
    public int? LastYear { get; init; }

    /// <summary>The share of the weight from which on a qualitative target counts as achieved, inclusive.</summary>
    public required decimal AchievedFloor { get; init; }

    /// <summary>The share of the weight from which on a qualitative target counts as partly achieved, inclusive.</summary>
    public required decimal PartialFloor { get; init; }

    /// <summary>The lowest total that is 优; the interval is half-open, so that 89.5 is 良.</summary>
    public required decimal ExcellentFloor { get; init; }

    /// <summary>The lowest total that is 良.</summary>
    public required decimal GoodFloor { get; init; }

    /// <summary>The lowest total that is 中; anything below is 差.</summary>
    public required decimal FairFloor { get; init; }

    /// <summary>The sum of all weights.</summary>
    public required decimal FullScore { get; init; }

    /// <summary>Decimals of a score.</summary>
    public required int ScoreDecimals { get; init; }

    /// <summary>Decimals of a rate kept as a fraction.</summary>
    public required int RateDecimals { get; init; }

    /// <summary>How far a printed number may lie from the computed one.</summary>
    public required decimal Tolerance { get; init; }

    /// <summary>The same where the form scores in whole numbers.</summary>
    public required decimal WholeNumberTolerance { get; init; }

    /// <summary>What a target with ＝ earns where it was exceeded.</summary>
    public ExactOvershoot ExactOvershoot { get; init; }

    /// <summary>The rating of a total.</summary>
    /// <param name="total">The total score.</param>
    /// <returns>The rating whose half-open interval holds the total.</returns>
    public Rating RatingOf(decimal total) =>
        total >= ExcellentFloor ? Rating.Excellent
        : total >= GoodFloor ? Rating.Good
        : total >= FairFloor ? Rating.Fair
        : Rating.Poor;

    /// <summary>The shares of the weight that a tier spans.</summary>
    /// <param name="tier">The tier.</param>
    /// <returns>The lowest and the highest share, fractions from 0 to 1.</returns>
    public (decimal Lowest, decimal Highest) SharesOf(QualitativeTier tier) => tier switch
    {
        QualitativeTier.Achieved => (AchievedFloor, 1m),
        QualitativeTier.Partial => (PartialFloor, AchievedFloor),
        QualitativeTier.Failed => (0m, PartialFloor),
        _ => throw new ArgumentOutOfRangeException(nameof(tier), tier, "No such tier."),
    };

    /// <summary>Rounds a score as this scheme prints it.</summary>
    /// <param name="exact">The exact score.</param>
    /// <returns>The score, halves rounded up.</returns>
    public decimal RoundScore(decimal exact) => Rounding.HalfUp(exact, ScoreDecimals);

    /// <summary>Whether the scheme holds for a fiscal year.</summary>
    /// <param name="fiscalYear">The year; null where the form prints none.</param>
    /// <returns>True within the years of the scheme, and for an unknown year.</returns>
    public bool HoldsFor(int? fiscalYear) =>
        fiscalYear is not { } year || (year >= (FirstYear ?? year) && year <= (LastYear ?? year));

    /// <summary>Whether both would lay claim to the same form.</summary>
    /// <param name="other">Another scheme.</param>
    /// <returns>True with the same execution weight and a year in common.</returns>
    internal bool Overlaps(RuleSet other) =>
        ExecutionWeight == other.ExecutionWeight
        && (FirstYear ?? int.MinValue) <= (other.LastYear ?? int.MaxValue)
        && (other.FirstYear ?? int.MinValue) <= (LastYear ?? int.MaxValue);
}
