namespace Analytics.Domain.Scoring;

/// <summary>What a target with ＝ earns where it was exceeded; no text of the rules says, so each rule set does.</summary>
public enum ExactOvershoot
{
    /// <summary>The full weight.</summary>
    Full,

    /// <summary>No score is given: the row is left to a person.</summary>
    NotScored,
}
