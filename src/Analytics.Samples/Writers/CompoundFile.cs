using System.Buffers.Binary;
using System.Text;

namespace Analytics.Samples.Writers;

/// <summary>A compound file of Microsoft's old Office formats with one stream in it.</summary>
internal static class CompoundFile
{
    private const int SectorSize = 512;
    private const int EntrySize = 128;
    private const int EntriesInSector = SectorSize / 4;

    // Smaller streams would have to go into a stream of their own for small ones.
    private const int LeastStream = 4096;
    private const int HeaderFatEntries = 109;
    private const uint EndOfChain = 0xFFFFFFFE;
    private const uint FatSector = 0xFFFFFFFD;
    private const uint Free = 0xFFFFFFFF;

    /// <summary>Makes the file.</summary>
    /// <param name="name">Name of the stream.</param>
    /// <param name="content">Its content.</param>
    public static byte[] Create(string name, byte[] content)
    {
        var length = Math.Max(content.Length, LeastStream);
        var dataSectors = (length + SectorSize - 1) / SectorSize;
        const int DirectorySectors = 1;
        var fatSectors = 1;
        while (fatSectors * EntriesInSector < dataSectors + DirectorySectors + fatSectors)
            fatSectors++;
        if (fatSectors > HeaderFatEntries)
            throw new InvalidOperationException("The stream is too large for a header without further sectors.");

        var file = new byte[SectorSize * (1 + dataSectors + DirectorySectors + fatSectors)];
        content.CopyTo(file, SectorSize);
        WriteHeader(file, dataSectors, fatSectors);
        WriteDirectory(file.AsSpan(SectorSize * (1 + dataSectors), SectorSize), name, length);
        var fat = file.AsSpan(SectorSize * (1 + dataSectors + DirectorySectors));
        for (var i = 0; i < fatSectors * EntriesInSector; i++)
            BinaryPrimitives.WriteUInt32LittleEndian(fat[(i * 4)..], Entry(i, dataSectors, fatSectors));
        return file;
    }

    private static uint Entry(int sector, int dataSectors, int fatSectors) =>
        sector < dataSectors - 1 ? (uint)sector + 1
        : sector <= dataSectors ? EndOfChain
        : sector <= dataSectors + fatSectors ? FatSector
        : Free;

    private static void WriteHeader(byte[] file, int dataSectors, int fatSectors)
    {
        byte[] signature = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
        signature.CopyTo(file, 0);
        Short(0x18, 0x3E);
        Short(0x1A, 3);
        Short(0x1C, 0xFFFE);
        Short(0x1E, 9);
        Short(0x20, 6);
        Int(0x2C, (uint)fatSectors);
        Int(0x30, (uint)dataSectors);
        Int(0x38, LeastStream);
        Int(0x3C, EndOfChain);
        Int(0x44, EndOfChain);
        for (var i = 0; i < HeaderFatEntries; i++)
            Int(0x4C + (i * 4), i < fatSectors ? (uint)(dataSectors + 1 + i) : Free);

        void Short(int offset, ushort value) => BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(offset), value);
        void Int(int offset, uint value) => BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(offset), value);
    }

    private static void WriteDirectory(Span<byte> sector, string name, int length)
    {
        WriteEntry(sector, "Root Entry", type: 5, child: 1, start: EndOfChain, length: 0);
        WriteEntry(sector[EntrySize..], name, type: 2, child: Free, start: 0, length);
        for (var i = 2; i < SectorSize / EntrySize; i++)
            WriteEntry(sector[(i * EntrySize)..], "", type: 0, child: Free, start: 0, length: 0);
    }

    private static void WriteEntry(Span<byte> entry, string name, byte type, uint child, uint start, int length)
    {
        Encoding.Unicode.GetBytes(name).CopyTo(entry);
        BinaryPrimitives.WriteUInt16LittleEndian(entry[0x40..], (ushort)(name.Length == 0 ? 0 : (name.Length + 1) * 2));
        entry[0x42] = type;
        entry[0x43] = 1;
        BinaryPrimitives.WriteUInt32LittleEndian(entry[0x44..], Free);
        BinaryPrimitives.WriteUInt32LittleEndian(entry[0x48..], Free);
        BinaryPrimitives.WriteUInt32LittleEndian(entry[0x4C..], child);
        BinaryPrimitives.WriteUInt32LittleEndian(entry[0x74..], start);
        BinaryPrimitives.WriteUInt32LittleEndian(entry[0x78..], (uint)length);
    }
}
