using System.Globalization;

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

    /// <summary>From these points on, a target in words has to be measurable.</summary>
    public decimal VagueTargetWeight { get; init; } = 5m;

    /// <summary>A qualitative row that was reached and loses at most this fraction of its weight loses it for form's sake.</summary>
    public decimal TokenDeductionRate { get; init; } = 0.20m;

    /// <summary>A loss of at most these points is a little, however small the weight.</summary>
    public decimal TokenDeductionPoints { get; init; } = 1m;

    /// <summary>A plan that is this many years older than the form's year is no plan of this year.</summary>
    public int StaleGoalYears { get; init; } = 2;

    /// <summary>Until when the forms of a fiscal year have to be filed: from the fiscal year, such as 2024, to a date such as 2025-03-31.</summary>
    public IReadOnlyDictionary<string, string> FilingDueOn { get; init; } = new Dictionary<string, string>();

    /// <summary>The month and day of the following year until when forms have to be filed where <see cref="FilingDueOn"/> names no date.</summary>
    public string FilingDueMonthDay { get; init; } = "03-31";

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
        if (VagueTargetWeight is <= 0m or > 100m)
            problems.Add($"设置 {Key(nameof(VagueTargetWeight))} 应大于 0 且不超过 100，现为 {Numbers.Plain(VagueTargetWeight)}。");
        RequireFraction(nameof(TokenDeductionRate), TokenDeductionRate);
        if (TokenDeductionPoints is < 0m or > 100m)
            problems.Add($"设置 {Key(nameof(TokenDeductionPoints))} 应在 0 和 100 之间，现为 {Numbers.Plain(TokenDeductionPoints)}。");
        if (StaleGoalYears is < 1 or > 20)
            problems.Add($"设置 {Key(nameof(StaleGoalYears))} 应在 1 和 20 之间，现为 {Numbers.Plain(StaleGoalYears)}。");
        foreach (var (year, date) in FilingDueOn)
            RequireDueDate($"{Key(nameof(FilingDueOn))}:{year}", year, date);
        if (FilingDueDates.MonthDay(FilingDueMonthDay) is null)
            problems.Add($"设置 {Key(nameof(FilingDueMonthDay))} 应为每年都有的月和日，格式如 03-31，现为“{FilingDueMonthDay}”。");
        return problems;

        void RequirePositive(string name, int value)
        {
            if (value < 1)
                problems.Add($"设置 {Key(name)} 应为正整数，现为 {Numbers.Plain(value)}。");
        }

        void RequireDueDate(string key, string year, string date)
        {
            if (year is not ['1' or '2', _, _, _] || !year.All(char.IsAsciiDigit))
                problems.Add($"设置 {key} 的最后一段应为四位数的年度，如 2024，现为“{year}”。");
            else if (FilingDueDates.Date(date) is not { } due)
                problems.Add($"设置 {key} 应为日期，格式如 2025-03-31，现为“{date}”。");
            else if (due.Year < int.Parse(year, CultureInfo.InvariantCulture))
                problems.Add($"设置 {key} 不应早于 {year} 年度，现为“{date}”。");
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
