using System.Security.Cryptography;
using System.Text;

namespace Analytics.Warehouse.Loading;

/// <summary>A name as it is compared: two spellings that differ in width, case or blanks alone are one name.</summary>
internal static class NameKey
{
    private const int Length = 400;
    private const int HashLength = 64;

    /// <summary>The key of a name, at most 400 characters long.</summary>
    public static string Of(string name)
    {
        var levelled = string.Concat(DatabaseText.Clean(name)!
            .Normalize(NormalizationForm.FormKC)
            .Where(character => !char.IsWhiteSpace(character) && !char.IsControl(character)))
            .ToUpperInvariant();

        // A name this long is a damaged reading; the hash keeps two of them apart.
        return levelled.Length <= Length
            ? levelled
            : levelled[..(Length - HashLength)] + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(levelled)));
    }
}
