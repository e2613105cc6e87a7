namespace Analytics.Warehouse.Findings;

/// <summary>A row of <c>register.finding_decision</c> as far as it decides how a finding stands.</summary>
internal sealed record DecidedFinding(
    long FindingDecisionId, string Sha256, int FormIndex, string? IdentityHash, string FindingHash, int Revision, string State);
