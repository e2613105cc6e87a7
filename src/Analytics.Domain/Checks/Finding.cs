using Analytics.Domain.Forms;

namespace Analytics.Domain.Checks;

/// <summary>One thing that a rule found in a form.</summary>
public sealed record Finding
{
    /// <summary>Stable code of the rule, such as <c>budget-cut-to-match</c>.</summary>
    public required string Rule { get; init; }

    /// <summary>How much it weighs.</summary>
    public required Severity Severity { get; init; }

    /// <summary>Where it stands.</summary>
    public required SourcePlace Place { get; init; }

    /// <summary>Index of the indicator in the form, from 0; null where it concerns no single indicator.</summary>
    public int? IndicatorIndex { get; init; }

    /// <summary>What was found and why it matters, in one Chinese sentence that a department head understands.</summary>
    public required string Message { get; init; }

    /// <summary>What the form says, with its arithmetic.</summary>
    public required string Found { get; init; }

    /// <summary>What was expected, with its arithmetic; null where a rule expects no single value.</summary>
    public string? Expected { get; init; }

    /// <summary>What the finding is about, where <see cref="Found"/> may change as other forms arrive; null where <see cref="Found"/> and <see cref="Expected"/> say it.</summary>
    public string? Subject { get; init; }
}
