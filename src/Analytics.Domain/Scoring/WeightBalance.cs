using Analytics.Domain.Forms;

namespace Analytics.Domain.Scoring;

/// <summary>The weights of a form added up.</summary>
/// <param name="IndicatorWeights">Sum of the indicators' weights; null where a row prints none, or there are no rows.</param>
/// <param name="ExecutionWeight">Weight of the execution rate as printed; null where none is printed.</param>
/// <param name="PrintedTotal">Weight printed in the row 总分; null where none is printed.</param>
internal sealed record WeightBalance(decimal? IndicatorWeights, decimal? ExecutionWeight, decimal? PrintedTotal)
{
    /// <summary>The indicators and the execution rate together; null without the indicators' weights.</summary>
    public decimal? AllWeights => IndicatorWeights + (ExecutionWeight ?? 0m);

    /// <summary>Adds up a form's weights.</summary>
    /// <param name="form">The form.</param>
    /// <returns>The sums.</returns>
    public static WeightBalance Of(EvaluationForm form) => new(
        form.Indicators.Count > 0 && form.Indicators.All(row => row.Weight is not null)
            ? form.Indicators.Sum(row => row.Weight?.Value)
            : null,
        form.TotalFunding?.Weight?.Value,
        form.TotalWeight?.Value);

    /// <summary>Whether the weights make up the full score, with the execution weight or without it.</summary>
    /// <param name="ruleSet">The scheme.</param>
    /// <returns>True where one of both sums is the full score.</returns>
    public bool MakesFullScore(RuleSet ruleSet) =>
        IsFullScore(IndicatorWeights, ruleSet) || IsFullScore(AllWeights, ruleSet);

    /// <summary>Whether the indicators alone have the full score, so that execution is one of them or stands apart.</summary>
    /// <param name="ruleSet">The scheme.</param>
    /// <returns>True where the execution score is no part of the total.</returns>
    public bool LeavesExecutionOut(RuleSet ruleSet) => IsFullScore(IndicatorWeights, ruleSet);

    /// <summary>Whether the indicators have the full score only together with the execution rate, so that its score is part of the total.</summary>
    /// <param name="ruleSet">The scheme.</param>
    /// <returns>False where the weights leave it open.</returns>
    public bool NeedsExecution(RuleSet ruleSet) => ExecutionWeight is not null && IsFullScore(AllWeights, ruleSet);

    /// <summary>Whether the sums show that no row was lost in reading.</summary>
    /// <param name="form">The form they were taken from.</param>
    /// <param name="ruleSet">The scheme.</param>
    /// <returns>True where the form was read without a problem, or its weights add up in spite of one.</returns>
    public bool ShowsAllRows(EvaluationForm form, RuleSet ruleSet) =>
        !form.NeedsReview
        || MakesFullScore(ruleSet)
        || (PrintedTotal is { } printed && (IndicatorWeights == printed || AllWeights == printed));

    private static bool IsFullScore(decimal? weights, RuleSet ruleSet) =>
        weights is { } sum && Math.Abs(sum - ruleSet.FullScore) <= ruleSet.Tolerance;
}
