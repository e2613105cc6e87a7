using Analytics.Ingestion.Files.Packages;
using ExcelDataReader;

namespace Analytics.Ingestion.Files.Workbooks;

/// <summary>Reads workbooks (xlsx).</summary>
/// <param name="maxLines">The largest number of rows of all sheets; a longer workbook is refused.</param>
internal sealed class WorkbookReader(int maxLines) : IFileReader
{
    /// <inheritdoc />
    public FileReading Read(string fileName, byte[] bytes)
    {
        if (PackageGuard.Inspect(fileName, bytes, FileFormat.Xlsx) is { } refusal)
            return FileReading.Refused(refusal);
        try
        {
            if (SheetXml.Inspect(bytes) is not { } facts)
                return FileReading.Refused(Refusals.Damaged(fileName, FileFormat.Xlsx));
            using var reader = ExcelReaderFactory.CreateOpenXmlReader(new MemoryStream(bytes, writable: false), SheetReading.Configuration);
            return SheetReading.Read(reader, new(fileName, maxLines), (_, name) => facts.GetValueOrDefault(name));
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // The package throws whatever its own code runs into on a damaged part: there is no narrower type to name.
            return FileReading.Refused(Refusals.Damaged(fileName, FileFormat.Xlsx));
        }
    }
}
