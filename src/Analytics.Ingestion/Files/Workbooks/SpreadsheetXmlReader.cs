using System.Text;
using System.Xml;
using Analytics.Ingestion.Files.Packages;

namespace Analytics.Ingestion.Files.Workbooks;

/// <summary>Reads workbooks that are a single XML text (SpreadsheetML 2003), as many systems export them under the name xls.</summary>
/// <param name="maxLines">The largest number of rows of all sheets; a longer workbook is refused.</param>
internal sealed class SpreadsheetXmlReader(int maxLines) : IFileReader
{
    private const int ProbeLength = 4096;

    /// <inheritdoc />
    public FileReading Read(string fileName, byte[] bytes)
    {
        // The text may name GBK as its encoding.
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(bytes, writable: false), PackageGuard.XmlSettings);
            return new SpreadsheetXml(reader, new(fileName, maxLines)).Read();
        }
        catch (Exception exception) when (exception is XmlException or InvalidDataException or ArgumentException or NotSupportedException)
        {
            // A text that is cut off or damaged is no XML; an unknown name of an encoding is an argument.
            var hasDocumentType = Encoding.Latin1.GetString(bytes.AsSpan(0, Math.Min(bytes.Length, ProbeLength))).Contains("<!DOCTYPE", StringComparison.OrdinalIgnoreCase);
            return FileReading.Refused(hasDocumentType ? Refusals.OutsideReferences(fileName, fileName) : Refusals.Damaged(fileName, FileFormat.SpreadsheetXml));
        }
    }
}
