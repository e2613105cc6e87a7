namespace Analytics.Warehouse.Reasons;

/// <summary>Decisions about reasons, to look up which of them holds; the one place that says for which rows a decision holds.</summary>
internal sealed class ReasonBook(IEnumerable<DecidedReason> decisions)
{
    private readonly ILookup<string, DecidedReason> _byWording = decisions.ToLookup(decision => decision.ReasonHash, StringComparer.Ordinal);

    /// <summary>The decision that holds for a row: its own, else that of its wording; null where there is none or it was withdrawn.</summary>
    public DecidedReason? Find(string sha256, int formIndex, int indicatorIndex, string? reasonHash) =>
        reasonHash is null ? null
        : Holding(Of(sha256, formIndex, indicatorIndex, reasonHash, ReasonScope.Row))
            ?? Holding(Of(sha256, formIndex, indicatorIndex, reasonHash, ReasonScope.Wording));

    /// <summary>The decisions of a scope that speak of a row, whether they hold or not.</summary>
    public IEnumerable<DecidedReason> Of(string sha256, int formIndex, int indicatorIndex, string reasonHash, ReasonScope scope) =>
        _byWording[reasonHash].Where(decision => decision.IsOf(scope)
            && (scope == ReasonScope.Wording
                || (decision.Sha256 == sha256 && decision.FormIndex == formIndex && decision.IndicatorIndex == indicatorIndex)));

    private static DecidedReason? Holding(IEnumerable<DecidedReason> decisions) =>
        decisions.MaxBy(decision => decision.ReasonDecisionId) is { ShortfallCategory: not null } last ? last : null;
}
