namespace Analytics.Reports.Charts;

/// <summary>What a chart shows of a project over its years.</summary>
public enum ProjectMeasure
{
    /// <summary>Budgets and execution.</summary>
    Amounts,

    /// <summary>Printed and recomputed scores.</summary>
    Scores,
}
