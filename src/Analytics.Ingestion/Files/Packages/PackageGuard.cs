using System.Globalization;
using System.IO.Compression;
using System.Xml;
using Analytics.Domain.Forms;

namespace Analytics.Ingestion.Files.Packages;

/// <summary>Proves a zip of Office parts harmless and whole before any reader of its format sees it.</summary>
/// <remarks>The directory is counted and summed before anything is inflated. As its sizes may lie, every part is then inflated
/// once against the same bounds and compared with its check value, and every XML part is read through: no DTD, no entity,
/// no bottomless nesting.</remarks>
internal static class PackageGuard
{
    /// <summary>The settings for every XML part that is read here: nothing outside of it is ever looked at.</summary>
    public static readonly XmlReaderSettings XmlSettings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        IgnoreWhitespace = true,
    };

    private const int MostEntries = 1000;
    private const int DeepestElement = 128;
    private const int ProbeLength = 1 << 16;

    /// <summary>Why the file has to be refused; null where nothing speaks against it.</summary>
    public static ReadingProblem? Inspect(string fileName, byte[] bytes, FileFormat format)
    {
        var directory = ZipDirectory.Read(bytes, MostEntries);
        if (directory.EntryCount > MostEntries)
            return Refusals.Inflated(fileName, $"内含 {directory.EntryCount} 个部件，超过上限 {MostEntries} 个");
        if (!directory.IsSound)
            return Refusals.Damaged(fileName, format);
        try
        {
            using var zip = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
            var budget = new PartBudget(bytes.Length);
            if (zip.Entries.Any(entry => entry.Length < 0) || budget.IsTooMuch(zip.Entries.Sum(entry => entry.Length)))
                return TooMuch(fileName);
            if (zip.Entries.Any(entry => entry.Name.Equals("vbaProject.bin", StringComparison.OrdinalIgnoreCase)))
                return Refusals.Macros(fileName, format);
            foreach (var entry in zip.Entries)
            {
                if (InspectPart(fileName, entry, budget, format) is { } refusal)
                    return refusal;
            }

            return null;
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException or NotSupportedException)
        {
            return Refusals.Damaged(fileName, format);
        }
    }

    private static ReadingProblem? InspectPart(string fileName, ZipArchiveEntry entry, PartBudget budget, FileFormat format)
    {
        using var part = new PartStream(entry.Open(), budget);
        var isXml = entry.Name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || entry.Name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase);
        var refusal = isXml ? InspectXml(fileName, entry, part, format) : null;
        part.Drain();
        if (budget.IsSpent)
            return TooMuch(fileName);
        return refusal ?? (part.Checksum == entry.Crc32 ? null : Refusals.Damaged(fileName, format));
    }

    private static ReadingProblem? InspectXml(string fileName, ZipArchiveEntry entry, PartStream part, FileFormat format)
    {
        try
        {
            using var reader = XmlReader.Create(part, XmlSettings);
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
            return HasDocumentType(entry) ? Refusals.OutsideReferences(fileName, entry.FullName) : Refusals.Damaged(fileName, format);
        }
    }

    private static bool HasDocumentType(ZipArchiveEntry entry)
    {
        using var text = new StreamReader(entry.Open(), detectEncodingFromByteOrderMarks: true);
        var probe = new char[ProbeLength];
        return probe.AsSpan(0, text.ReadBlock(probe)).Contains("<!DOCTYPE", StringComparison.OrdinalIgnoreCase);
    }

    private static ReadingProblem TooMuch(string fileName) => Refusals.Inflated(
        fileName, string.Create(CultureInfo.InvariantCulture, $"解压后超过 {PartBudget.MostBytes / 1024 / 1024} MB 或膨胀超过 {PartBudget.HighestRatio} 倍"));
}
