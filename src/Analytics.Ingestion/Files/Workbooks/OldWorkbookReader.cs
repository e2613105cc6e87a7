using Analytics.Ingestion.Files.Compound;
using ExcelDataReader;

namespace Analytics.Ingestion.Files.Workbooks;

/// <summary>Reads old workbooks (xls, and et of WPS).</summary>
/// <remarks>Before the package sees the file, every chain of sectors and every record of the sheets was walked here, within bounds.</remarks>
/// <param name="maxLines">The largest number of rows of all sheets; a longer workbook is refused.</param>
internal sealed class OldWorkbookReader(int maxLines) : IFileReader
{
    /// <inheritdoc />
    public FileReading Read(string fileName, byte[] bytes)
    {
        if (CompoundFile.Open(bytes) is not { } file || CompoundKinds.Workbook(file) is not { } stream)
            return FileReading.Refused(Refusals.Damaged(fileName, FileFormat.Xls));
        if (CompoundKinds.HasMacros(file))
            return FileReading.Refused(Refusals.Macros(fileName, FileFormat.Xls));
        if (BiffWorkbook.Inspect(file.Read(stream)) is not { } workbook)
            return FileReading.Refused(Refusals.Damaged(fileName, FileFormat.Xls));
        if (workbook.IsEncrypted)
            return FileReading.Refused(Refusals.Password(fileName, FileFormat.Xls));
        try
        {
            using var reader = ExcelReaderFactory.CreateBinaryReader(new MemoryStream(bytes, writable: false), SheetReading.Configuration);
            return reader.ResultsCount == workbook.Sheets.Count
                ? SheetReading.Read(reader, new(fileName, maxLines), (sheet, _) => workbook.Sheets[sheet])
                : FileReading.Refused(Refusals.Damaged(fileName, FileFormat.Xls));
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // The package throws whatever its own code runs into on a damaged record: there is no narrower type to name.
            return FileReading.Refused(Refusals.Damaged(fileName, FileFormat.Xls));
        }
    }
}
