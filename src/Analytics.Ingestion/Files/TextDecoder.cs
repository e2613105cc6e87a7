using System.Text;

namespace Analytics.Ingestion.Files;

/// <summary>Decodes a text strictly: a byte that does not belong to the encoding is a refusal, never a replacement character.</summary>
internal static class TextDecoder
{
    private const int ProbeLength = 1 << 16;
    private const int LongestCharacter = 4;

    // Of the bytes of a GB18030 text in Chinese at least this share of the characters are common Han characters or marks.
    private const double LeastPlausibleShare = 0.7;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly UnicodeEncoding Utf16LittleEndian = new(bigEndian: false, byteOrderMark: false, throwOnInvalidBytes: true);
    private static readonly UnicodeEncoding Utf16BigEndian = new(bigEndian: true, byteOrderMark: false, throwOnInvalidBytes: true);
    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding(
        "GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)
        ?? throw new NotSupportedException("This runtime carries no GB18030.");

    /// <summary>Decodes the bytes of a text file.</summary>
    public static DecodedText Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE, 0x00, 0x00]) || bytes.StartsWith((ReadOnlySpan<byte>)[0x00, 0x00, 0xFE, 0xFF]))
            return new(null, "UTF-32 编码");
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
            return Attempt(Utf8, bytes[3..], "utf-8") ?? new(null, "带 UTF-8 标记但内容不是 UTF-8 的编码");
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
            return Attempt(Utf16LittleEndian, bytes[2..], "utf-16le") ?? new(null, "带 UTF-16 标记但内容残缺的编码");
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
            return Attempt(Utf16BigEndian, bytes[2..], "utf-16be") ?? new(null, "带 UTF-16 标记但内容残缺的编码");
        return DecodeWithoutMark(bytes);
    }

    /// <summary>Decodes bytes that are said to be GB18030 (GBK, GB2312); null where they are not.</summary>
    public static DecodedText? DecodeGb18030(ReadOnlySpan<byte> bytes) => Attempt(Gb18030, bytes, "gb18030");

    private static DecodedText DecodeWithoutMark(ReadOnlySpan<byte> bytes)
    {
        var probe = bytes[..Math.Min(bytes.Length, ProbeLength)];
        if (LooksLikeUtf32(probe))
            return new(null, "UTF-32 编码");
        if (LooksLikeUtf16(probe) is { } bigEndian
            && Attempt(bigEndian ? Utf16BigEndian : Utf16LittleEndian, bytes, bigEndian ? "utf-16be" : "utf-16le") is { } utf16
            && ReadsAsChinese(utf16))
            return utf16;
        if (probe.Contains((byte)0))
            return new(null, "二进制内容", IsBinary: true);
        if (Attempt(Utf8, bytes, "utf-8") is { } utf8)
            return HasControlCharacters(utf8) ? new(null, "二进制内容", IsBinary: true) : utf8;
        if (Attempt(Gb18030, bytes, "gb18030") is { } gb && ReadsAsChinese(gb))
            return gb;
        return new(null, "无法识别的编码");
    }

    // Only the last character may be incomplete: then the file was cut off within it.
    private static DecodedText? Attempt(Encoding encoding, ReadOnlySpan<byte> bytes, string name)
    {
        if (TryDecode(encoding, bytes) is { } whole)
            return new(whole, name);
        for (var cut = 1; cut <= LongestCharacter - 1 && cut < bytes.Length; cut++)
        {
            if (!IsOpening(encoding, bytes[^cut..]))
                continue;
            if (TryDecode(encoding, bytes[..^cut]) is { } beginning)
                return new(beginning, name, IsCutShort: true);
        }

        return null;
    }

    // Whether the bytes begin a character and do not end it.
    private static bool IsOpening(Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        var decoder = encoding.GetDecoder();
        Span<char> characters = stackalloc char[LongestCharacter];
        try
        {
            return decoder.GetChars(bytes, characters, flush: false) == 0;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    private static string? TryDecode(Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        try
        {
            return encoding.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    // A blank, a digit, a line break: in UTF-16 half of their bytes are NUL, always at the same parity.
    // A text of Han characters alone has none; there a line break (0A 00 / 00 0A) is looked for.
    private static bool? LooksLikeUtf16(ReadOnlySpan<byte> probe)
    {
        if (probe.Length < 4)
            return null;
        var zerosAtEven = 0;
        var zerosAtOdd = 0;
        for (var i = 0; i + 1 < probe.Length; i += 2)
        {
            zerosAtEven += probe[i] == 0 ? 1 : 0;
            zerosAtOdd += probe[i + 1] == 0 ? 1 : 0;
        }

        if (zerosAtEven == 0 && zerosAtOdd == 0)
            return null;
        return zerosAtEven > zerosAtOdd * 10 ? true : zerosAtOdd > zerosAtEven * 10 ? false : null;
    }

    private static bool LooksLikeUtf32(ReadOnlySpan<byte> probe)
    {
        if (probe.Length < 16 || probe.Length % 4 != 0)
            return false;
        var little = 0;
        var big = 0;
        for (var i = 0; i + 3 < probe.Length; i += 4)
        {
            little += probe[i + 3] == 0 && probe[i + 2] <= 0x10 && (probe[i] | probe[i + 1]) != 0 ? 1 : 0;
            big += probe[i] == 0 && probe[i + 1] <= 0x10 && (probe[i + 2] | probe[i + 3]) != 0 ? 1 : 0;
        }

        return little == probe.Length / 4 || big == probe.Length / 4;
    }

    private static bool HasControlCharacters(DecodedText decoded)
    {
        foreach (var character in decoded.Text.AsSpan())
        {
            if (char.IsControl(character) && character is not ('\t' or '\r' or '\n' or '\f' or '\v' or '\u0085'))
                return true;
        }

        return false;
    }

    // GB18030 gives almost every pair of high bytes some character, so a strict decoder alone does not tell a text:
    // what comes out has to look like Chinese.
    private static bool ReadsAsChinese(DecodedText decoded)
    {
        if (HasControlCharacters(decoded))
            return false;
        var plausible = 0;
        var total = 0;
        foreach (var character in decoded.Text.AsSpan(0, Math.Min(decoded.Text!.Length, ProbeLength)))
        {
            if (char.IsWhiteSpace(character))
                continue;
            total++;
            plausible += IsPlausible(character) ? 1 : 0;
        }

        return total == 0 || plausible >= total * LeastPlausibleShare;
    }

    private static bool IsPlausible(char character) =>
        character is >= '!' and <= '~'
            or >= '\u4E00' and <= '\u9FFF'
            or >= '\u3000' and <= '\u303F'
            or >= '\uFF01' and <= '\uFF5E'
            or >= '\u2010' and <= '\u2027'
            or '≥' or '≤' or '≧' or '≦' or '×' or '÷' or '·' or '※' or '★' or '☆' or '●' or '○' or '■' or '□'
            or >= '\u2460' and <= '\u2473' or >= '\u2160' and <= '\u216B';
}
