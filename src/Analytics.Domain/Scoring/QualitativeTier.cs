namespace Analytics.Domain.Scoring;

/// <summary>The three tiers of a qualitative result; the rules give each a range of the weight, not one score.</summary>
public enum QualitativeTier
{
    /// <summary>达成预期指标.</summary>
    Achieved,

    /// <summary>部分达成预期指标并具有一定效果.</summary>
    Partial,

    /// <summary>未达成预期指标且效果较差.</summary>
    Failed,
}
