namespace Analytics.Ingestion.Files.Packages;

/// <summary>The check value that a zip keeps of each of its parts; the runtime's own zip reader does not compare it.</summary>
internal static class Crc32
{
    private const uint Polynomial = 0xEDB88320;
    private const int Slices = 4;

    // Slice n advances a byte by n more bytes, so that four bytes are taken in one step.
    private static readonly uint[][] Tables = CreateTables();

    /// <summary>Takes further bytes into a value; the first call starts with 0.</summary>
    public static uint Append(uint value, ReadOnlySpan<byte> bytes)
    {
        var crc = ~value;
        while (bytes.Length >= Slices)
        {
            crc ^= System.Buffers.Binary.BinaryPrimitives.ReadUInt32LittleEndian(bytes);
            crc = Tables[3][crc & 0xFF] ^ Tables[2][(crc >> 8) & 0xFF] ^ Tables[1][(crc >> 16) & 0xFF] ^ Tables[0][crc >> 24];
            bytes = bytes[Slices..];
        }

        foreach (var next in bytes)
            crc = (crc >> 8) ^ Tables[0][(crc ^ next) & 0xFF];
        return ~crc;
    }

    private static uint[][] CreateTables()
    {
        var tables = new uint[Slices][];
        for (var slice = 0; slice < Slices; slice++)
        {
            tables[slice] = new uint[256];
            for (var i = 0u; i < 256; i++)
                tables[slice][i] = slice == 0 ? OfByte(i) : (tables[slice - 1][i] >> 8) ^ tables[0][tables[slice - 1][i] & 0xFF];
        }

        return tables;
    }

    private static uint OfByte(uint value)
    {
        for (var bit = 0; bit < 8; bit++)
            value = (value & 1) != 0 ? (value >> 1) ^ Polynomial : value >> 1;
        return value;
    }
}
