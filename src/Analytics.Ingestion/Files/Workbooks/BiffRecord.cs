using System.Buffers.Binary;

namespace Analytics.Ingestion.Files.Workbooks;

/// <summary>A record of an old workbook (BIFF5 and BIFF8).</summary>
/// <param name="id">What it is.</param>
/// <param name="data">Its content.</param>
internal readonly ref struct BiffRecord(int id, ReadOnlySpan<byte> data)
{
    public const int Formula = 0x0006;
    public const int EndOfSubstream = 0x000A;
    public const int FilePassword = 0x002F;
    public const int Continue = 0x003C;
    public const int BoundSheet = 0x0085;
    public const int SeveralNumbers = 0x00BD;
    public const int SeveralBlanks = 0x00BE;
    public const int RowBlock = 0x00D7;
    public const int BoolOrError = 0x0205;
    public const int Blank = 0x0201;
    public const int Dimensions = 0x0200;
    public const int Row = 0x0208;
    public const int StartOfSubstream = 0x0809;

    private const int HeaderLength = 4;

    public int Id { get; } = id;

    public ReadOnlySpan<byte> Data { get; } = data;

    /// <summary>Length of the record with its header.</summary>
    public int Length => HeaderLength + Data.Length;

    /// <summary>Whether it is a cell or a run of cells of one row, and long enough to say where.</summary>
    public bool IsCell => Data.Length >= 6 && Id is Formula or 0x0206 or 0x0406 or SeveralNumbers or SeveralBlanks or 0x00D6 or 0x00FD or Blank or 0x0203 or 0x0204 or BoolOrError or 0x027E;

    /// <summary>Whether the record may stand among the cells of a sheet: rows and their blocks, results and definitions of formulas,
    /// and records of later versions.</summary>
    public bool BelongsAmongCells => IsCell || Id is Row or RowBlock or Continue or 0x0207 or 0x04BC or 0x0221 or 0x0236 or 0x005E or 0x01C2 or >= 0x0850;

    /// <summary>Reads the record at a position; false where the stream ends before it does.</summary>
    public static bool TryRead(ReadOnlySpan<byte> stream, int position, out BiffRecord record)
    {
        record = default;
        if (position < 0 || position + HeaderLength > stream.Length)
            return false;
        var length = BinaryPrimitives.ReadUInt16LittleEndian(stream[(position + 2)..]);
        if (position + HeaderLength + length > stream.Length)
            return false;
        record = new(BinaryPrimitives.ReadUInt16LittleEndian(stream[position..]), stream.Slice(position + HeaderLength, length));
        return true;
    }

    /// <summary>An integer of two bytes in the content.</summary>
    public int Word(int offset) => BinaryPrimitives.ReadUInt16LittleEndian(Data[offset..]);
}
