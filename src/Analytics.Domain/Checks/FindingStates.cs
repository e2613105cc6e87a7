namespace Analytics.Domain.Checks;

/// <summary>The states of findings in words, and what they ask of who sets them.</summary>
public static class FindingStates
{
    /// <summary>The word of a state.</summary>
    /// <param name="state">The state.</param>
    /// <returns>待核, 属实, 已说明 or 不成立.</returns>
    public static string ToChinese(this FindingState state) => state switch
    {
        FindingState.Open => "待核",
        FindingState.Accepted => "属实",
        FindingState.Explained => "已说明",
        FindingState.Dismissed => "不成立",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "No such state."),
    };

    /// <summary>Whether a state is worth nothing without the words of the person who sets it.</summary>
    /// <param name="state">The state.</param>
    /// <returns>True for <see cref="FindingState.Explained"/> and <see cref="FindingState.Dismissed"/>.</returns>
    public static bool NeedsNote(this FindingState state) => state is FindingState.Explained or FindingState.Dismissed;

    /// <summary>Whether a finding counts among the findings of its form.</summary>
    /// <param name="state">Its state.</param>
    /// <returns>False only where it does not hold.</returns>
    public static bool Counts(this FindingState state) => state != FindingState.Dismissed;
}
