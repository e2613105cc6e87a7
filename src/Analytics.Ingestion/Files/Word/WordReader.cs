using System.Xml;
using System.Xml.Linq;
using Analytics.Domain.Forms;
using Analytics.Ingestion.Files.Blocks;
using Analytics.Ingestion.Files.Packages;
using DocumentFormat.OpenXml.Packaging;

namespace Analytics.Ingestion.Files.Word;

/// <summary>Reads Word documents (docx): paragraphs as running text, tables row by row in their grid, in the order of the body.</summary>
/// <remarks>The package finds the parts; the body itself is read as plain XML, for the typed tree of the package takes four times
/// as long. Headers, footers, notes, comments and the numbers of lists are not read. What is hidden is not read, for the printed
/// form does not show it, but it is reported.</remarks>
/// <param name="maxLines">The largest number of lines; a longer document is refused.</param>
internal sealed class WordReader(int maxLines) : IFileReader
{
    /// <inheritdoc />
    public FileReading Read(string fileName, byte[] bytes)
    {
        if (PackageGuard.Inspect(fileName, bytes, FileFormat.Docx) is { } refusal)
            return FileReading.Refused(refusal);
        try
        {
            using var document = Open(bytes);
            if (document.MainDocumentPart is not { } main || WordMarkup.Child(Load(main), "body") is not { } body)
                return FileReading.Refused(Refusals.Damaged(fileName, FileFormat.Docx));
            return Read(fileName, body, main.StyleDefinitionsPart is { } styles ? WordStyles.FindHidden(Load(styles)) : []);
        }
        catch (Exception exception) when (exception is OpenXmlPackageException or FileFormatException or InvalidDataException or IOException or XmlException
            or InvalidOperationException or KeyNotFoundException or ArgumentException or UriFormatException or NotSupportedException)
        {
            // What the package throws on parts, names and relations that no program writes.
            return FileReading.Refused(Refusals.Damaged(fileName, FileFormat.Docx));
        }
    }

    // A single link that somebody mistyped (mailto:a@@b) makes the package refuse the whole document. Only a copy that may be changed
    // can be opened without it; the links themselves are of no interest.
    private static WordprocessingDocument Open(byte[] bytes)
    {
        try
        {
            return WordprocessingDocument.Open(new MemoryStream(bytes, writable: false), isEditable: false);
        }
        catch (OpenXmlPackageException)
        {
            var copy = new MemoryStream();
            copy.Write(bytes);
            var settings = new OpenSettings { AutoSave = false, RelationshipErrorHandlerFactory = RelationshipErrorHandler.CreateRewriterFactory((_, _, _) => "about:blank") };
            return WordprocessingDocument.Open(copy, isEditable: true, settings);
        }
    }

    private FileReading Read(string fileName, XElement body, IReadOnlySet<string> hiddenStyles)
    {
        var reader = new WordBody(hiddenStyles);
        var writer = new BlockWriter(maxLines);
        writer.Write(reader.Read(body));
        var problems = new List<ReadingProblem>();
        if (reader.HiddenCount > 0)
            problems.Add(ReadingNotes.HiddenTexts(fileName, reader.HiddenCount));
        if (reader.UnknownSymbolCount > 0)
            problems.Add(ReadingNotes.UnknownSymbols(fileName, reader.UnknownSymbolCount));
        if (reader.EmbeddedCount > 0)
            problems.Add(ReadingNotes.EmbeddedFiles(fileName, reader.EmbeddedCount));
        return writer.ToReading(fileName) with { Problems = problems };
    }

    private static XElement Load(OpenXmlPart part)
    {
        using var stream = part.GetStream(FileMode.Open, FileAccess.Read);
        using var reader = XmlReader.Create(stream, PackageGuard.XmlSettings);
        return XElement.Load(reader);
    }
}
