namespace Analytics.Domain.Indicators;

/// <summary>What a target or an actual is; only a quantity can be scored by arithmetic.</summary>
public enum IndicatorValueKind
{
    /// <summary>One number with or without operator and unit, such as <c>≥8次</c>.</summary>
    Quantity,

    /// <summary>Several numbers in one cell, such as 培训次数≥4次，培训人数≥600人.</summary>
    Composite,

    /// <summary>A year or a date, such as <c>＝2024年</c>; a number only by its looks.</summary>
    Date,

    /// <summary>Words (定性指标), such as 持续推进.</summary>
    Text,
}
