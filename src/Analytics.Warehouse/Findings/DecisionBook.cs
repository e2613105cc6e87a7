namespace Analytics.Warehouse.Findings;

/// <summary>Decisions about findings, to look up which of them holds; the one place that says for which forms a decision holds.</summary>
internal sealed class DecisionBook(IEnumerable<DecidedFinding> decisions)
{
    private readonly ILookup<string, DecidedFinding> _byFinding = decisions.ToLookup(decision => decision.FindingHash, StringComparer.Ordinal);

    /// <summary>The decision that holds for a finding of a form.</summary>
    /// <param name="sha256">Hash of the file that the form stands in.</param>
    /// <param name="formIndex">Its place in it.</param>
    /// <param name="identityHash">What makes it a version of other forms; null for none.</param>
    /// <param name="findingHash">The finding.</param>
    /// <returns>The last one about this content or any version of the form; null where there is none.</returns>
    public DecidedFinding? Find(string sha256, int formIndex, string? identityHash, string findingHash) => _byFinding[findingHash]
        .Where(decision => (decision.Sha256 == sha256 && decision.FormIndex == formIndex)
            || (identityHash is not null && decision.IdentityHash == identityHash))
        .MaxBy(decision => decision.FindingDecisionId);
}
