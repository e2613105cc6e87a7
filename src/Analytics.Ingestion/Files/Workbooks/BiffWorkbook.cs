using System.Buffers.Binary;

namespace Analytics.Ingestion.Files.Workbooks;

/// <summary>What the records of an old workbook say before its cells are read.</summary>
/// <param name="IsEncrypted">Whether its records are encrypted.</param>
/// <param name="Sheets">What its worksheets say, in their order.</param>
internal sealed record BiffWorkbook(bool IsEncrypted, IReadOnlyList<SheetFacts> Sheets)
{
    private const int Worksheet = 0;

    /// <summary>Walks the records; null where they break off.</summary>
    /// <param name="stream">The stream of the workbook.</param>
    public static BiffWorkbook? Inspect(ReadOnlySpan<byte> stream)
    {
        if (!BiffRecord.TryRead(stream, 0, out var record) || record.Id != BiffRecord.StartOfSubstream)
            return null;
        var starts = new List<int>();
        for (var position = record.Length; record.Id != BiffRecord.EndOfSubstream; position += record.Length)
        {
            if (!BiffRecord.TryRead(stream, position, out record))
                return null;
            if (record.Id == BiffRecord.FilePassword)
                return new(IsEncrypted: true, []);
            if (record.Id == BiffRecord.BoundSheet && record.Data.Length >= 6 && record.Data[5] == Worksheet)
                starts.Add(BinaryPrimitives.ReadInt32LittleEndian(record.Data));
        }

        var sheets = new List<SheetFacts>(starts.Count);
        foreach (var start in starts)
        {
            if (BiffSheet.Inspect(stream, start) is not { } sheet)
                return null;
            sheets.Add(sheet);
        }

        return new(IsEncrypted: false, sheets);
    }
}
