using System.Text;

namespace Analytics.Ingestion.Files.Compound;

/// <summary>Tells what an OLE compound file is by the names in its directory.</summary>
internal static class CompoundKinds
{
    private static readonly string[] WorkbookStreams = ["Workbook", "Book"];
    private static readonly string[] MacroStorages = ["_VBA_PROJECT_CUR", "_VBA_PROJECT", "VBA", "Macros"];

    /// <summary>What the file is. A damaged one is told by the names that are left in it.</summary>
    public static FileFormat Find(byte[] bytes)
    {
        var file = CompoundFile.Open(bytes);
        bool Has(string name) => file is null
            ? bytes.AsSpan().IndexOf(Encoding.Unicode.GetBytes(name + '\0')) >= 0
            : Stream(file, name) is not null;
        return Has("EncryptedPackage") ? FileFormat.EncryptedPackage
            : WorkbookStreams.Any(Has) ? FileFormat.Xls
            : Has("WordDocument") ? FileFormat.OldWord
            : FileFormat.OleCompound;
    }

    /// <summary>The stream of the workbook; null where there is none.</summary>
    public static CompoundEntry? Workbook(CompoundFile file) => WorkbookStreams.Select(name => Stream(file, name)).FirstOrDefault(stream => stream is not null);

    /// <summary>Whether macros are in the file, however deep.</summary>
    public static bool HasMacros(CompoundFile file) =>
        file.Entries.Any(entry => entry.Type is CompoundEntry.Storage or CompoundEntry.Stream && MacroStorages.Contains(entry.Name, StringComparer.OrdinalIgnoreCase));

    private static CompoundEntry? Stream(CompoundFile file, string name) =>
        file.TopEntries.FirstOrDefault(entry => entry.Type == CompoundEntry.Stream && entry.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
}
