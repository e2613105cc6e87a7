namespace Analytics.Domain.Indicators;

/// <summary>What units measure.</summary>
internal enum UnitFamily
{
    /// <summary>Shares of a whole: %, 倍.</summary>
    Share,

    /// <summary>分 of a questionnaire or an assessment.</summary>
    Points,

    /// <summary>Things and events that are counted: 次, 个, 人.</summary>
    Count,

    /// <summary>Amounts of money.</summary>
    Money,

    /// <summary>Time that passes.</summary>
    Time,

    /// <summary>Length.</summary>
    Length,

    /// <summary>Area.</summary>
    Area,

    /// <summary>Mass.</summary>
    Mass,

    /// <summary>Volume.</summary>
    Volume,

    /// <summary>Energy and power.</summary>
    Energy,
}
