namespace Analytics.Samples.Truth;

/// <summary>A row of the funding block as printed, amounts in the form's own unit; null for what the layout does not print.</summary>
/// <param name="Source">Its name without lead and colon.</param>
/// <param name="InitialBudget">年初预算数.</param>
/// <param name="AdjustedBudget">全年预算数.</param>
/// <param name="Executed">全年执行数.</param>
/// <param name="Weight">分值.</param>
/// <param name="RatePercent">执行率 in percent.</param>
/// <param name="Score">得分.</param>
public sealed record TruthFunding(
    string Source, decimal? InitialBudget, decimal? AdjustedBudget, decimal? Executed, decimal? Weight, decimal? RatePercent, decimal? Score);
