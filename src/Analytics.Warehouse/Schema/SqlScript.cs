using System.Security.Cryptography;
using System.Text;

namespace Analytics.Warehouse.Schema;

/// <summary>A script of the folder <c>sql/</c>.</summary>
/// <param name="Name">File name without its folder and ending, such as <c>0001_create_schemas</c>.</param>
/// <param name="Text">What it says.</param>
internal sealed record SqlScript(string Name, string Text)
{
    /// <summary>SHA-256 of the text in lower-case hexadecimal digits, whatever the line ends of the working copy.</summary>
    public string Checksum { get; } = Convert.ToHexStringLower(
        SHA256.HashData(Encoding.UTF8.GetBytes(Text.ReplaceLineEndings("\n"))));

    /// <summary>The name without the number that orders it: <c>form</c> for <c>01_form</c>.</summary>
    public string Subject => Name[(Name.IndexOf('_', StringComparison.Ordinal) + 1)..];
}
