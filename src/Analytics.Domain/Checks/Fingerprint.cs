using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Analytics.Domain.Scoring;

namespace Analytics.Domain.Checks;

/// <summary>Hashes of what judges forms.</summary>
/// <param name="thresholds">From where on the rules speak up.</param>
internal sealed class Fingerprint(RuleThresholds thresholds)
{
    // The compiler makes it from the code and its tables of words: the version that nobody can forget to raise.
    private static readonly Guid CodeVersion = typeof(Fingerprint).Module.ModuleVersionId;

    /// <summary>The hash of the code, the thresholds and rule sets.</summary>
    /// <param name="ruleSets">The rule sets, in their order.</param>
    /// <returns>64 hexadecimal digits.</returns>
    public string Of(params IReadOnlyList<RuleSet> ruleSets) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        $"{CodeVersion:N}\n{JsonSerializer.Serialize(thresholds)}\n{JsonSerializer.Serialize(ruleSets)}")));
}
