using System.Buffers.Binary;
using System.Text;

namespace Analytics.Ingestion.Files;

/// <summary>Tells the format of a file from its first bytes; the name is never asked.</summary>
internal static class FormatDetector
{
    private const int ProbeLength = 4096;

    private static readonly (FileFormat Format, byte[] Magic)[] Signatures =
    [
        (FileFormat.Pdf, "%PDF-"u8.ToArray()),
        (FileFormat.OleCompound, [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]),
        (FileFormat.Rtf, @"{\rtf"u8.ToArray()),
        (FileFormat.Executable, [0x7F, (byte)'E', (byte)'L', (byte)'F']),
        (FileFormat.Executable, [0xCA, 0xFE, 0xBA, 0xBE]),
        (FileFormat.Executable, [0xCF, 0xFA, 0xED, 0xFE]),
        (FileFormat.Image, [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]),
        (FileFormat.Image, [0xFF, 0xD8, 0xFF]),
        (FileFormat.Image, "GIF87a"u8.ToArray()),
        (FileFormat.Image, "GIF89a"u8.ToArray()),
        (FileFormat.Image, [(byte)'I', (byte)'I', 0x2A, 0x00]),
        (FileFormat.Image, [(byte)'M', (byte)'M', 0x00, 0x2A]),
        (FileFormat.Archive, "Rar!\x1A\x07"u8.ToArray()),
        (FileFormat.Archive, [(byte)'7', (byte)'z', 0xBC, 0xAF, 0x27, 0x1C]),
        (FileFormat.Archive, [0x1F, 0x8B, 0x08]),
    ];

    /// <summary>Tells the format.</summary>
    /// <param name="content">The bytes of the file, or at least the first few thousand of them.</param>
    /// <returns>The format; <see cref="FileFormat.Text"/> where no signature speaks against it: whether the bytes are text
    /// in an encoding that is read here is for <see cref="TextDecoder"/> to say.</returns>
    public static FileFormat Detect(ReadOnlySpan<byte> content)
    {
        foreach (var (format, magic) in Signatures)
        {
            if (content.StartsWith(magic))
                return format;
        }

        if (content.StartsWith("PK\x03\x04"u8) || content.StartsWith("PK\x05\x06"u8))
            return KindOfZip(content);
        if (IsWindowsExecutable(content))
            return FileFormat.Executable;
        if (content.StartsWith("BM"u8) && content.Length > 6 && BinaryPrimitives.ReadUInt32LittleEndian(content[2..]) == content.Length)
            return FileFormat.Image;
        return LooksLikeHtml(content) ? FileFormat.Html : FileFormat.Text;
    }

    private static FileFormat KindOfZip(ReadOnlySpan<byte> content)
    {
        if (content.IndexOf("xl/"u8) >= 0 && content.IndexOf("[Content_Types].xml"u8) >= 0)
            return FileFormat.Xlsx;
        if (content.IndexOf("word/"u8) >= 0 && content.IndexOf("[Content_Types].xml"u8) >= 0)
            return FileFormat.Docx;
        return FileFormat.Zip;
    }

    // "MZ" alone may open a text; the pointer at 0x3C has to lead to the PE header, or the file has to hold NUL bytes.
    private static bool IsWindowsExecutable(ReadOnlySpan<byte> content) =>
        content.StartsWith("MZ"u8) && content[..Math.Min(content.Length, ProbeLength)].Contains((byte)0);

    private static bool LooksLikeHtml(ReadOnlySpan<byte> content)
    {
        var probe = Encoding.Latin1.GetString(content[..Math.Min(content.Length, ProbeLength)]).AsSpan();
        probe = probe.TrimStart("\u00EF\u00BB\u00BF \t\r\n");
        return probe.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase)
            || probe.StartsWith("<html", StringComparison.OrdinalIgnoreCase)
            || (probe.StartsWith("<", StringComparison.Ordinal)
                && (probe.Contains("<html", StringComparison.OrdinalIgnoreCase)
                    || probe.Contains("<table", StringComparison.OrdinalIgnoreCase)
                    || probe.Contains("<body", StringComparison.OrdinalIgnoreCase)));
    }
}
