namespace Analytics.Domain.Indicators;

/// <summary>指标性质: how an actual is held against its target.</summary>
public enum TargetOperator
{
    /// <summary>≥: the actual should reach the target.</summary>
    AtLeast,

    /// <summary>≤: the actual should stay within the target.</summary>
    AtMost,

    /// <summary>＝: the actual should be the target.</summary>
    Exactly,

    /// <summary>＞: the actual should exceed the target.</summary>
    MoreThan,

    /// <summary>＜: the actual should stay below the target.</summary>
    LessThan,
}
