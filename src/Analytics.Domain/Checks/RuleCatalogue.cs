using System.Collections.Frozen;
using Analytics.Domain.Checks.Comparison.Rules;
using Analytics.Domain.Checks.Rules;

namespace Analytics.Domain.Checks;

/// <summary>The list of all rules; a new rule is registered here by one line.</summary>
public static class RuleCatalogue
{
    private static readonly Func<RuleThresholds, IRule>[] Registrations =
    [
        _ => new WeightsTotalRule(),
        _ => new ScoreTotalRule(),
        _ => new ScoreAboveWeightRule(),
        _ => new ExecutionRateRule(),
        _ => new ExecutionScoreRule(),
        _ => new FundingPartsRule(),
        _ => new IndicatorScoreRule(),
        _ => new ShortfallFullScoreRule(),
        thresholds => new CostActualsRule(thresholds),
        thresholds => new CostTargetsRule(thresholds),
        _ => new OverspendFullScoreRule(),
        thresholds => new BudgetCutToMatchRule(thresholds),
        thresholds => new BudgetIncreaseRule(thresholds),
        thresholds => new LowExecutionRule(thresholds),
        _ => new ReasonContradictsExecutionRule(),
        thresholds => new TargetTooLowRule(thresholds),
        _ => new DeductionWithoutReasonRule(),
        thresholds => new TokenDeductionRule(thresholds),
        _ => new ReasonWithoutMeasureRule(),
        thresholds => new OutputMissingMoneySpentRule(thresholds),
        _ => new MeasureMismatchRule(),
        _ => new ActualRepeatsTargetRule(),
        thresholds => new VagueTargetRule(thresholds),
        thresholds => new HeavyIndicatorRule(thresholds),
        _ => new YearMismatchRule(),
        thresholds => new StaleGoalRule(thresholds),
        _ => new SumOfPartsRule(),
        thresholds => new CopiedReasonRule(thresholds),
        thresholds => new CopiedConclusionRule(thresholds),
        _ => new ApprovedTargetDiffersRule(),
        thresholds => new OverlappingProjectsRule(thresholds),
        _ => new MissingFieldRule(),
        thresholds => new LateFilingRule(thresholds),
    ];

    private static readonly FrozenDictionary<string, RuleDescription> ByCode =
        CreateRules(new RuleThresholds()).ToFrozenDictionary(rule => rule.Description.Code, rule => rule.Description);

    /// <summary>All rules in the order of the catalogue.</summary>
    public static IReadOnlyList<RuleDescription> All { get; } =
        [.. CreateRules(new RuleThresholds()).Select(rule => rule.Description)];

    /// <summary>The words of a rule.</summary>
    /// <param name="code">Code of the rule, such as <c>budget-cut-to-match</c>.</param>
    /// <returns>The description; null for a code that is not in the catalogue.</returns>
    public static RuleDescription? Describe(string code) => ByCode.GetValueOrDefault(code);

    /// <summary>Makes the rules for a set of thresholds.</summary>
    /// <param name="thresholds">Valid thresholds.</param>
    /// <returns>The rules in the order of the catalogue.</returns>
    internal static IReadOnlyList<IRule> CreateRules(RuleThresholds thresholds) =>
        [.. Registrations.Select(create => create(thresholds))];
}
