using System.Globalization;
using System.IO.Compression;
using System.Xml;
using Analytics.Domain.Forms;

namespace Analytics.Ingestion.Files;

/// <summary>Proves a zip of Office parts harmless before any reader of its format sees it.</summary>
/// <remarks>The directory is counted and summed before anything is inflated. As its sizes may lie, every part is then inflated
/// once against the same bounds, and every XML part is read through: no DTD, no entity, no bottomless nesting.</remarks>
internal static class PackageGuard
{
    private const int MostEntries = 1000;
    private const long MostBytes = 100L * 1024 * 1024;

    // Small parts of blanks shrink a great deal without harm; only beyond this size does the ratio tell anything.
    private const long LeastBytesOfBomb = 4L * 1024 * 1024;
    private const long HighestRatio = 200;
    private const int DeepestElement = 128;

    /// <summary>Why the file has to be refused; null where nothing speaks against it.</summary>
    public static ReadingProblem? Inspect(string fileName, byte[] bytes, FileFormat format)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
            if (zip.Entries.Count > MostEntries)
                return Refusals.Inflated(fileName, $"内含 {zip.Entries.Count} 个部件，超过上限 {MostEntries} 个");
            if (IsBomb(zip.Entries.Sum(entry => entry.Length), bytes.Length))
                return TooMuch(fileName);
            if (zip.Entries.Any(entry => entry.Name.Equals("vbaProject.bin", StringComparison.OrdinalIgnoreCase)))
                return Refusals.Macros(fileName, format);
            return InspectParts(fileName, zip, bytes.Length, format);
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException or NotSupportedException)
        {
            return Refusals.Damaged(fileName, format);
        }
    }

    private static ReadingProblem? InspectParts(string fileName, ZipArchive zip, long packed, FileFormat format)
    {
        var total = 0L;
        foreach (var entry in zip.Entries)
        {
            using var part = new MemoryStream();
            using var stream = entry.Open();
            if (!CopyBounded(stream, part, ref total, packed))
                return TooMuch(fileName);
            part.Position = 0;
            var isXml = entry.Name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || entry.Name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase);
            if (isXml && InspectXml(fileName, entry.FullName, part, format) is { } refusal)
                return refusal;
        }

        return null;
    }

    private static bool CopyBounded(Stream from, Stream to, ref long total, long packed)
    {
        var block = new byte[1 << 14];
        for (int count; (count = from.Read(block, 0, block.Length)) > 0;)
        {
            total += count;
            if (IsBomb(total, packed))
                return false;
            to.Write(block, 0, count);
        }

        return true;
    }

    private static ReadingProblem? InspectXml(string fileName, string name, MemoryStream part, FileFormat format)
    {
        try
        {
            using var reader = XmlReader.Create(part, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            while (reader.Read())
            {
                if (reader.Depth > DeepestElement)
                    return Refusals.Damaged(fileName, format);

                // An Override speaks of a part that is there; a Default only of an ending, and some programs list them all.
                if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "Override"
                    && reader.GetAttribute("ContentType")?.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase) == true)
                    return Refusals.Macros(fileName, format);
            }

            return null;
        }
        catch (XmlException)
        {
            return HasDocumentType(part) ? Refusals.OutsideReferences(fileName, name) : Refusals.Damaged(fileName, format);
        }
    }

    private static bool HasDocumentType(MemoryStream part)
    {
        using var text = new StreamReader(new MemoryStream(part.ToArray(), writable: false), detectEncodingFromByteOrderMarks: true);
        return text.ReadToEnd().Contains("<!DOCTYPE", StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsBomb(long total, long packed) =>
        total > MostBytes || (total > LeastBytesOfBomb && total / packed > HighestRatio);

    private static ReadingProblem TooMuch(string fileName) =>
        Refusals.Inflated(fileName, string.Create(CultureInfo.InvariantCulture, $"解压后超过 {MostBytes / 1024 / 1024} MB 或膨胀超过 {HighestRatio} 倍"));
}
