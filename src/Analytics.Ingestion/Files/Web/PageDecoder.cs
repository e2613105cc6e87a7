using System.Text;
using System.Text.RegularExpressions;

namespace Analytics.Ingestion.Files.Web;

/// <summary>Decodes the bytes of a web page: by its mark, else as what the page says of itself, else by what the bytes look like.</summary>
internal static partial class PageDecoder
{
    private const int ProbeLength = 4096;

    /// <summary>Decodes a page.</summary>
    public static DecodedText Decode(ReadOnlySpan<byte> bytes)
    {
        // A page that says UTF-8 and is not was damaged: what its bytes look like in another encoding is not its text.
        var declared = Declared(bytes);
        var decoded = TextDecoder.Decode(bytes);
        if (IsUtf8(declared) && decoded is { Text: not null, Encoding: "gb18030" })
            return new(null, "声明为 UTF-8 但含有无效字节的编码");
        // A page of little Chinese is no guess where it names the encoding itself.
        return decoded.Text is null && IsChinese(declared) && TextDecoder.DecodeGb18030(bytes) is { } chinese ? chinese : decoded;
    }

    private static bool IsUtf8(string? name) => name is "UTF-8" or "UTF8";

    private static bool IsChinese(string? name) => name is "GB2312" or "GBK" or "GB18030" or "X-GBK" or "CP936" or "GB_2312-80" or "CHINESE";

    private static string? Declared(ReadOnlySpan<byte> bytes)
    {
        var match = CharacterSet.Match(Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, ProbeLength)]));
        return match.Success ? match.Groups[1].Value.ToUpperInvariant() : null;
    }

    [GeneratedRegex("""<(?:meta\s[^>]*charset|\?xml\s[^>]*encoding)\s*=\s*["']?\s*([A-Za-z0-9_-]+)""", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex CharacterSet { get; }
}
