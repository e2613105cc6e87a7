using Analytics.Domain.Checks;
using Analytics.Warehouse.Findings;

namespace Analytics.Warehouse.Loading;

/// <summary>A finding on its way into the warehouse.</summary>
/// <param name="FormKey">Key of its form.</param>
/// <param name="Form">What tells its form apart.</param>
/// <param name="Index">Its place among the findings of the form, from 0; those of comparisons from <see cref="FirstOfComparison"/>.</param>
/// <param name="Finding">The finding.</param>
/// <param name="IsComparison">Whether it came of comparing forms.</param>
/// <param name="Decisions">What persons decided.</param>
internal sealed record FindingEntry(
    long FormKey, FormOfFinding Form, int Index, Finding Finding, bool IsComparison, DecisionBook Decisions)
{
    /// <summary>Index of the first finding of a comparison; no form gives as many findings of its own.</summary>
    public const int FirstOfComparison = 1_000_000;

    /// <summary>What makes it the same finding when the form is read again.</summary>
    public string Hash { get; } = FindingIdentity.HashOf(Finding);

    /// <summary>The decision that holds for it; null for none.</summary>
    public DecidedFinding? Decision => Decisions.Find(Form.Sha256, Form.FormIndex, Form.IdentityHash, Hash);

    /// <summary>Code of its state.</summary>
    public string State => Decision?.State ?? Codes.Of(FindingState.Open);
}
