using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Analytics.Samples.Writers;

/// <summary>Puts the parts of an Office document into a package whose bytes depend on the parts alone.</summary>
internal static class ZipPackage
{
    // The earliest time that a zip entry can have.
    private static readonly DateTimeOffset Timestamp = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), NewLineChars = "\n" };

    /// <summary>Makes the package.</summary>
    /// <param name="parts">The name of each part and what writes its content.</param>
    public static byte[] Create(IEnumerable<(string Name, Action<XmlWriter> Write)> parts)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, write) in parts)
            {
                var entry = archive.CreateEntry(name, CompressionLevel.Fastest);
                entry.LastWriteTime = Timestamp;
                using var content = entry.Open();
                using var writer = XmlWriter.Create(content, Settings);
                writer.WriteStartDocument(standalone: true);
                write(writer);
            }
        }

        return stream.ToArray();
    }

    /// <summary>A part that lists relations: each with its type and target, numbered rId1 and so on.</summary>
    public static Action<XmlWriter> Relations(params (string Type, string Target)[] relations) => writer =>
    {
        writer.WriteStartElement("Relationships", "http://schemas.openxmlformats.org/package/2006/relationships");
        for (var i = 0; i < relations.Length; i++)
        {
            writer.WriteStartElement("Relationship");
            writer.WriteAttributeString("Id", $"rId{Printed.Number(i + 1)}");
            writer.WriteAttributeString("Type", "http://schemas.openxmlformats.org/officeDocument/2006/relationships/" + relations[i].Type);
            writer.WriteAttributeString("Target", relations[i].Target);
            writer.WriteEndElement();
        }

        writer.WriteEndElement();
    };

    /// <summary>The part that names the content type of every part.</summary>
    public static Action<XmlWriter> ContentTypes(params (string Part, string Type)[] parts) => writer =>
    {
        const string Vendor = "application/vnd.openxmlformats-officedocument.";
        writer.WriteStartElement("Types", "http://schemas.openxmlformats.org/package/2006/content-types");
        foreach (var (extension, type) in new[] { ("rels", "application/vnd.openxmlformats-package.relationships+xml"), ("xml", "application/xml") })
        {
            writer.WriteStartElement("Default");
            writer.WriteAttributeString("Extension", extension);
            writer.WriteAttributeString("ContentType", type);
            writer.WriteEndElement();
        }

        foreach (var (part, type) in parts)
        {
            writer.WriteStartElement("Override");
            writer.WriteAttributeString("PartName", part);
            writer.WriteAttributeString("ContentType", $"{Vendor}{type}+xml");
            writer.WriteEndElement();
        }

        writer.WriteEndElement();
    };
}
