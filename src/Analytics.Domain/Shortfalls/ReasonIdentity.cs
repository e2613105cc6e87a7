using System.Security.Cryptography;
using System.Text;

namespace Analytics.Domain.Shortfalls;

/// <summary>What makes two reasons one wording: the same letters and digits, whatever the punctuation, width, case and blanks.</summary>
public static class ReasonIdentity
{
    /// <summary>The wording of a reason as a hash.</summary>
    /// <param name="reason">The reason as printed.</param>
    /// <returns>64 hexadecimal digits in lower case; null where it has neither letters nor digits.</returns>
    public static string? HashOf(string? reason) => LevelledText.LettersAndDigits(reason) is { Length: > 0 } text
        ? Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))
        : null;
}
