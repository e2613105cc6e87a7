using Analytics.Warehouse.Loading;

namespace Analytics.Warehouse.Reasons;

/// <summary>A row of <c>register.reason_decision</c> as far as it decides the kind of a reason.</summary>
internal sealed record DecidedReason(
    long ReasonDecisionId, string Sha256, int FormIndex, int IndicatorIndex, string ReasonHash, string Scope, int Revision, string? ShortfallCategory, string DecidedBy)
{
    /// <summary>Whether it is of a scope.</summary>
    public bool IsOf(ReasonScope scope) => Scope == Codes.Of(scope);
}
