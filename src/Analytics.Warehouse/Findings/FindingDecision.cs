using Analytics.Domain.Checks;

namespace Analytics.Warehouse.Findings;

/// <summary>What a person decided about a finding.</summary>
public sealed record FindingDecision
{
    /// <summary>The finding, by <see cref="FindingIdentity"/>.</summary>
    public required string FindingHash { get; init; }

    /// <summary>Its number among the decisions about this finding, from 1; the last one holds.</summary>
    public required int Revision { get; init; }

    /// <summary>The decision; <see cref="FindingState.Open"/> where an earlier one was withdrawn.</summary>
    public required FindingState State { get; init; }

    /// <summary>Code of the rule.</summary>
    public required string RuleCode { get; init; }

    /// <summary>Index of the indicator in the form, from 0; null where it concerned no single indicator.</summary>
    public int? IndicatorIndex { get; init; }

    /// <summary>The finding in the words that the person saw.</summary>
    public required string Message { get; init; }

    /// <summary>Sign-in name of the person.</summary>
    public required string DecidedBy { get; init; }

    /// <summary>When, in UTC.</summary>
    public required DateTime DecidedAt { get; init; }

    /// <summary>The person's reason; null for none.</summary>
    public string? Note { get; init; }
}
