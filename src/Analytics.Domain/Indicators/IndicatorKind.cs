namespace Analytics.Domain.Indicators;

/// <summary>二级指标, whatever its wording: what an indicator measures.</summary>
public enum IndicatorKind
{
    /// <summary>数量指标.</summary>
    Quantity,

    /// <summary>质量指标.</summary>
    Quality,

    /// <summary>时效指标.</summary>
    Timeliness,

    /// <summary>成本指标.</summary>
    Cost,

    /// <summary>经济效益指标.</summary>
    EconomicBenefit,

    /// <summary>社会效益指标.</summary>
    SocialBenefit,

    /// <summary>生态效益指标.</summary>
    EcologicalBenefit,

    /// <summary>可持续影响指标.</summary>
    SustainableImpact,

    /// <summary>满意度指标.</summary>
    Satisfaction,

    /// <summary>None of these, or no label.</summary>
    Other,
}
