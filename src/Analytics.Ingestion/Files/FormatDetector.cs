using System.Buffers.Binary;
using System.Text;
using Analytics.Ingestion.Files.Compound;
using Analytics.Ingestion.Files.Packages;

namespace Analytics.Ingestion.Files;

/// <summary>Tells the format of a file from its first bytes; the name is never asked.</summary>
internal static class FormatDetector
{
    private const int ProbeLength = 4096;
    private const int MostNames = 1000;

    private static ReadOnlySpan<byte> CompoundMagic => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    private static readonly (FileFormat Format, byte[] Magic)[] Signatures =
    [
        (FileFormat.Pdf, "%PDF-"u8.ToArray()),
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
    /// <param name="bytes">The bytes of the file.</param>
    /// <returns>The format; <see cref="FileFormat.Text"/> where no signature speaks against it: whether the bytes are text
    /// in an encoding that is read here is for <see cref="TextDecoder"/> to say.</returns>
    public static FileFormat Detect(byte[] bytes)
    {
        ReadOnlySpan<byte> content = bytes;
        foreach (var (format, magic) in Signatures)
        {
            if (content.StartsWith(magic))
                return format;
        }

        if (content.StartsWith(CompoundMagic))
            return CompoundKinds.Find(bytes);
        if (content.StartsWith("PK\x03\x04"u8) || content.StartsWith("PK\x05\x06"u8))
            return KindOfZip(content);
        if (IsWindowsExecutable(content))
            return FileFormat.Executable;
        if (content.StartsWith("BM"u8) && content.Length > 6 && BinaryPrimitives.ReadUInt32LittleEndian(content[2..]) == content.Length)
            return FileFormat.Image;
        return KindOfMarkup(content) ?? FileFormat.Text;
    }

    // What is stored in a part may look like parts of its own; only the directory tells. A damaged one is told by what is left.
    private static FileFormat KindOfZip(ReadOnlySpan<byte> content)
    {
        var directory = ZipDirectory.Read(content, MostNames);
        if (directory.Names.Count == 0)
            return KindOfDamagedZip(content);
        if (!directory.Names.Contains("[Content_Types].xml"))
            return directory.Names.Contains("OFD.xml") ? FileFormat.Ofd : directory.Names.Contains("META-INF/manifest.xml") && directory.Names.Contains("mimetype") ? FileFormat.OpenDocument : FileFormat.Zip;
        if (directory.Names.Contains("xl/workbook.bin"))
            return FileFormat.BinaryWorkbook;
        return directory.Names.Any(name => name.StartsWith("xl/", StringComparison.Ordinal)) ? FileFormat.Xlsx
            : directory.Names.Any(name => name.StartsWith("word/", StringComparison.Ordinal)) ? FileFormat.Docx
            : FileFormat.Zip;
    }

    private static FileFormat KindOfDamagedZip(ReadOnlySpan<byte> content)
    {
        if (content.IndexOf("[Content_Types].xml"u8) < 0)
            return FileFormat.Zip;
        var word = content.IndexOf("word/"u8);
        var sheet = content.IndexOf("xl/"u8);
        return word >= 0 && (sheet < 0 || word < sheet) ? FileFormat.Docx : sheet >= 0 ? FileFormat.Xlsx : FileFormat.Zip;
    }

    // "MZ" alone may open a text; the pointer at 0x3C has to lead to the PE header, or the file has to hold NUL bytes.
    private static bool IsWindowsExecutable(ReadOnlySpan<byte> content) =>
        content.StartsWith("MZ"u8) && content[..Math.Min(content.Length, ProbeLength)].Contains((byte)0);

    private static FileFormat? KindOfMarkup(ReadOnlySpan<byte> content)
    {
        var probe = Encoding.Latin1.GetString(content[..Math.Min(content.Length, ProbeLength)]).AsSpan();
        probe = probe.TrimStart("\u00EF\u00BB\u00BF \t\r\n");
        // Marks of one byte in a text of two show up with NUL between them: only their ASCII part counts here.
        if (content.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || content.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
            probe = probe[2..].ToString().Replace("\0", "", StringComparison.Ordinal).AsSpan().TrimStart();
        if (probe.StartsWith("MIME-Version:", StringComparison.OrdinalIgnoreCase) || (probe.Contains("\nMIME-Version:", StringComparison.OrdinalIgnoreCase) && probe.Contains("multipart/related", StringComparison.OrdinalIgnoreCase)))
            return FileFormat.WebArchive;
        if (!probe.StartsWith("<", StringComparison.Ordinal))
            return null;
        if (probe.Contains("urn:schemas-microsoft-com:office:spreadsheet", StringComparison.Ordinal) && probe.Contains("<Workbook", StringComparison.Ordinal))
            return FileFormat.SpreadsheetXml;
        if (probe.Contains("Word.Document", StringComparison.Ordinal) && probe.StartsWith("<?xml", StringComparison.Ordinal))
            return FileFormat.WordXml;
        return IsHtml(probe) ? FileFormat.Html : null;
    }

    private static bool IsHtml(ReadOnlySpan<char> probe) =>
        probe.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase)
        || probe.Contains("<html", StringComparison.OrdinalIgnoreCase)
        || probe.Contains("<table", StringComparison.OrdinalIgnoreCase)
        || probe.Contains("<body", StringComparison.OrdinalIgnoreCase);
}
