namespace Analytics.Domain.Checks;

/// <summary>How a finding stands with the persons who look at it.</summary>
public enum FindingState
{
    /// <summary>Nobody has decided, or the decision was withdrawn (待核).</summary>
    Open,

    /// <summary>It is true (属实).</summary>
    Accepted,

    /// <summary>It is true and was accounted for (已说明).</summary>
    Explained,

    /// <summary>It does not hold (不成立), and is not counted.</summary>
    Dismissed,
}
