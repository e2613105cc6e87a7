using System.Globalization;
using System.IO.Compression;
using System.Xml;
using Analytics.Ingestion.Files.Packages;

namespace Analytics.Ingestion.Files.Workbooks;

/// <summary>What the sheets of an xlsx say of their cells beside their values.</summary>
/// <remarks>The reader of workbooks gives nothing for a cell with an error or without a result, as for an empty one.</remarks>
internal static class SheetXml
{
    private const string WorkbookPart = "xl/workbook.xml";

    /// <summary>Reads the facts of all worksheets.</summary>
    /// <returns>The facts by the name of the sheet; null where a sheet that the workbook names is not there.</returns>
    public static Dictionary<string, SheetFacts>? Inspect(byte[] bytes)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
        var targets = Targets(zip);
        var sheets = new Dictionary<string, SheetFacts>(StringComparer.Ordinal);
        foreach (var (name, id) in SheetIds(zip))
        {
            if (!targets.TryGetValue(id, out var target) || Find(zip, target) is not { } part)
                return null;
            if (Inspect(part) is { } facts)
                sheets[name] = facts;
        }

        return sheets;
    }

    private static List<(string Name, string Id)> SheetIds(ZipArchive zip)
    {
        var ids = new List<(string Name, string Id)>();
        if (Find(zip, WorkbookPart) is not { } part)
            return ids;
        using var reader = Open(part);
        while (reader.Read())
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "sheet" })
                ids.Add((reader.GetAttribute("name") ?? "", AttributeOf(reader, "id") ?? ""));
        }

        return ids;
    }

    private static Dictionary<string, string> Targets(ZipArchive zip)
    {
        var targets = new Dictionary<string, string>(StringComparer.Ordinal);
        if (Find(zip, "xl/_rels/workbook.xml.rels") is not { } part)
            return targets;
        using var reader = Open(part);
        while (reader.Read())
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "Relationship" } && reader.GetAttribute("Id") is { } id && reader.GetAttribute("Target") is { } target)
                targets[id] = target.StartsWith('/') ? target[1..] : "xl/" + target;
        }

        return targets;
    }

    // Charts have sheets of their own, without cells.
    private static SheetFacts? Inspect(ZipArchiveEntry part)
    {
        using var reader = Open(part);
        reader.MoveToContent();
        if (reader.LocalName != "worksheet")
            return null;
        var facts = new SheetFacts();
        var cell = new CellAddress(0, -1);
        var type = "";
        var hasFormula = false;
        var isComputed = false;
        while (reader.Read())
        {
            switch (reader.NodeType, reader.LocalName)
            {
                case (XmlNodeType.Element, "row"):
                    cell = new(int.TryParse(reader.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var row) ? row : cell.Row + 1, -1);
                    break;
                case (XmlNodeType.Element, "c"):
                    // A cell without an address follows the one before it.
                    cell = CellAddress.Parse(reader.GetAttribute("r")) ?? new(cell.Row, cell.Column + 1);
                    (type, hasFormula, isComputed) = (reader.GetAttribute("t") ?? "", false, false);
                    break;
                case (XmlNodeType.Element, "f"):
                    hasFormula = true;
                    break;
                case (XmlNodeType.Element, "v"):
                    isComputed = !reader.IsEmptyElement;
                    if (type == "e" && isComputed)
                        facts.Errors.TryAdd(cell, reader.ReadString().Trim());
                    break;
                case (XmlNodeType.EndElement, "c") when hasFormula && !isComputed && type != "str":
                    facts.Uncomputed.Add(cell);
                    break;
            }
        }

        return facts;
    }

    private static ZipArchiveEntry? Find(ZipArchive zip, string name) =>
        zip.Entries.FirstOrDefault(entry => entry.FullName.Equals(name, StringComparison.OrdinalIgnoreCase));

    private static XmlReader Open(ZipArchiveEntry part) => XmlReader.Create(part.Open(), PackageGuard.XmlSettings);

    private static string? AttributeOf(XmlReader reader, string localName)
    {
        for (var i = 0; i < reader.AttributeCount; i++)
        {
            reader.MoveToAttribute(i);
            if (reader.LocalName == localName)
                return reader.Value;
        }

        return null;
    }
}
