using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Analytics.Domain.Checks;

/// <summary>What makes a finding the same one when the form is read again.</summary>
public static class FindingIdentity
{
    private const char Separator = '\u001F';

    /// <summary>The identity of a finding within its form: its rule, its indicator and what it is about, word for word.</summary>
    /// <remarks>
    /// Neither its place nor its sentence counts: the first moves with the layout, the second with our wording. A corrected value
    /// changes what was found or expected, and with it the identity, so that nobody's word about the old value covers the new one.
    /// </remarks>
    /// <param name="finding">The finding.</param>
    /// <returns>64 hexadecimal digits in lower case.</returns>
    public static string HashOf(Finding finding)
    {
        var subject = finding.Subject ?? finding.Found + Separator + finding.Expected;
        var identity = string.Join(
            Separator, finding.Rule, finding.IndicatorIndex?.ToString(CultureInfo.InvariantCulture), subject);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(identity)));
    }
}
