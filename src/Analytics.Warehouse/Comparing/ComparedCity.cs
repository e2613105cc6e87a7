using Analytics.Domain.Checks.Comparison;
using Analytics.Warehouse.Findings;

namespace Analytics.Warehouse.Comparing;

/// <summary>All current forms, as far as they are compared.</summary>
/// <param name="Forms">The forms, by their keys.</param>
/// <param name="Origins">What tells each of them apart, by its key.</param>
/// <param name="ReasonHashes">The wording of each reason that stands in them, one entry a row.</param>
/// <param name="Reasons">The reasons as printed, in the same order.</param>
internal sealed record ComparedCity(
    IReadOnlyList<ComparedForm> Forms,
    IReadOnlyDictionary<long, FormOfFinding> Origins,
    IReadOnlyList<string> ReasonHashes,
    IReadOnlyList<string> Reasons);
