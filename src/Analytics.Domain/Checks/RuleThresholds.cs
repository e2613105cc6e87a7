namespace Analytics.Domain.Checks;

/// <summary>From where on a rule speaks up; the section <c>Checks</c> of the settings.</summary>
public sealed record RuleThresholds
{
    /// <summary>Name of the section in the settings.</summary>
    public const string SectionName = "Checks";

    /// <summary>A cut of the initial budget by more than this fraction has to be looked at; 0.10 is ten percent.</summary>
    public decimal BudgetCutRate { get; init; } = 0.10m;

    /// <summary>The rate on the adjusted budget from which on a cut looks made to match the spending.</summary>
    public decimal BudgetCutExecutionRate { get; init; } = 0.95m;

    /// <summary>A rise of the initial budget by more than this fraction has to be explained.</summary>
    public decimal BudgetIncreaseRate { get; init; } = 0.10m;

    /// <summary>Below this rate on the adjusted budget spending is slow.</summary>
    public decimal LowExecutionRate { get; init; } = 0.90m;

    /// <summary>Below this rate on the adjusted budget spending is clearly slow.</summary>
    public decimal VeryLowExecutionRate { get; init; } = 0.80m;

    /// <summary>Below this rate on the adjusted budget spending is gravely slow.</summary>
    public decimal GravelyLowExecutionRate { get; init; } = 0.60m;

    /// <summary>From this quotient of actual and target on, the target is worth a remark; 1.20 is 120 %.</summary>
    public decimal OvershootRemarkRatio { get; init; } = 1.20m;

    /// <summary>From this quotient of actual and target on, the target was set too low.</summary>
    public decimal OvershootWarningRatio { get; init; } = 1.30m;

    /// <summary>The rate on the adjusted budget from which on the money counts as spent when an output is missing.</summary>
    public decimal MissingOutputExecutionRate { get; init; } = 0.95m;

    /// <summary>Below this quotient of actual and target an output counts as missing.</summary>
    public decimal MissingOutputRate { get; init; } = 0.50m;

    /// <summary>
    /// The cost indicators break the whole down if their amounts come to at least this fraction of it, and to no more
    /// than its inverse; otherwise they watch single costs and need not add up to anything.
    /// </summary>
    public decimal CostCoverRate { get; init; } = 0.50m;

    /// <summary>From this weight on, in points, one indicator carries too much.</summary>
    public decimal HeavyIndicatorWeight { get; init; } = 30m;

    /// <summary>A reason with fewer letters than this is too short to have been copied.</summary>
    public int CopiedReasonLetters { get; init; } = 6;

    /// <summary>A conclusion with fewer letters than this (自评为优) is too short to have been copied.</summary>
    public int CopiedConclusionLetters { get; init; } = 12;

    /// <summary>From this share of the longer text on, a conclusion within the narrative, or the other way round, repeats it.</summary>
    public decimal RepeatedNarrativeShare { get; init; } = 0.80m;

    /// <summary>Two projects overlap where this share of the outputs of the one with fewer is listed by the other.</summary>
    public decimal OverlapShare { get; init; } = 0.60m;

    /// <summary>Two projects overlap only where at least so many outputs are the same.</summary>
    public int OverlapOutputs { get; init; } = 2;

    /// <summary>These thresholds, if they are within their limits.</summary>
    /// <returns>These thresholds.</returns>
    /// <exception cref="ArgumentException">One is beyond its limits; the message names all of them.</exception>
    public RuleThresholds RequireValid() =>
        Validate() is { Count: > 0 } problems ? throw new ArgumentException(string.Join(Environment.NewLine, problems)) : this;

    /// <summary>Holds the settings against their limits.</summary>
    /// <returns>One Chinese sentence for each bad value, with its key, its limit and the value found; empty where all are good.</returns>
    public IReadOnlyList<string> Validate()
    {
        List<string> problems = [];
        RequireFraction(nameof(BudgetCutRate), BudgetCutRate);
        RequireFraction(nameof(BudgetCutExecutionRate), BudgetCutExecutionRate);
        RequireAbove(nameof(BudgetIncreaseRate), BudgetIncreaseRate, "0", 0m);
        RequireFraction(nameof(LowExecutionRate), LowExecutionRate);
        RequireFraction(nameof(VeryLowExecutionRate), VeryLowExecutionRate);
        RequireFraction(nameof(GravelyLowExecutionRate), GravelyLowExecutionRate);
        RequireBelow(nameof(VeryLowExecutionRate), VeryLowExecutionRate, nameof(LowExecutionRate), LowExecutionRate);
        RequireBelow(nameof(GravelyLowExecutionRate), GravelyLowExecutionRate, nameof(VeryLowExecutionRate), VeryLowExecutionRate);
        RequireAbove(nameof(OvershootRemarkRatio), OvershootRemarkRatio, "1", 1m);
        RequireAbove(nameof(OvershootWarningRatio), OvershootWarningRatio, Key(nameof(OvershootRemarkRatio)), OvershootRemarkRatio);
        RequireFraction(nameof(MissingOutputExecutionRate), MissingOutputExecutionRate);
        RequireFraction(nameof(MissingOutputRate), MissingOutputRate);
        RequireFraction(nameof(CostCoverRate), CostCoverRate);
        RequireAbove(nameof(HeavyIndicatorWeight), HeavyIndicatorWeight, "0", 0m);
        RequireFraction(nameof(RepeatedNarrativeShare), RepeatedNarrativeShare);
        RequireFraction(nameof(OverlapShare), OverlapShare);
        RequirePositive(nameof(CopiedReasonLetters), CopiedReasonLetters);
        RequirePositive(nameof(CopiedConclusionLetters), CopiedConclusionLetters);
        RequirePositive(nameof(OverlapOutputs), OverlapOutputs);
        return problems;

        void RequirePositive(string name, int value)
        {
            if (value < 1)
                problems.Add($"设置 {Key(name)} 应为正整数，现为 {Numbers.Plain(value)}。");
        }

        void RequireFraction(string name, decimal value)
        {
            if (value is <= 0m or > 1m)
                problems.Add($"设置 {Key(name)} 应大于 0 且不超过 1，现为 {Numbers.Plain(value)}。");
        }

        void RequireBelow(string name, decimal value, string limitName, decimal limit)
        {
            if (value >= limit)
                problems.Add($"设置 {Key(name)} 应小于 {Key(limitName)}（{Numbers.Plain(limit)}），现为 {Numbers.Plain(value)}。");
        }

        void RequireAbove(string name, decimal value, string limitName, decimal limit)
        {
            if (value <= limit)
                problems.Add($"设置 {Key(name)} 应大于 {(limitName == Numbers.Plain(limit) ? limitName : $"{limitName}（{Numbers.Plain(limit)}）")}，现为 {Numbers.Plain(value)}。");
        }
    }

    private static string Key(string name) => $"{SectionName}:{name}";
}
