using System.Buffers.Binary;
using System.Text;

namespace Analytics.Samples.Writers;

/// <summary>Records of the Excel 97 binary format, one behind the other.</summary>
internal sealed class BiffRecords
{
    private const int LongestRecord = 8224;

    private readonly List<byte> _bytes = [];

    /// <summary>How many bytes were written.</summary>
    public int Length => _bytes.Count;

    /// <summary>The bytes.</summary>
    public byte[] ToBytes() => [.. _bytes];

    /// <summary>Writes a record.</summary>
    /// <param name="type">Its type.</param>
    /// <param name="parts">Its data: numbers of two bytes, or arrays of bytes.</param>
    public void Add(int type, params object[] parts)
    {
        var data = parts.SelectMany(part => part as byte[] ?? Short((int)part)).ToArray();
        if (data.Length > LongestRecord)
            throw new InvalidOperationException("A record of the old Excel format holds 8224 bytes at most.");
        _bytes.AddRange([.. Short(type), .. Short(data.Length), .. data]);
    }

    /// <summary>A number of two bytes.</summary>
    public static byte[] Short(int value)
    {
        var bytes = new byte[2];
        BinaryPrimitives.WriteUInt16LittleEndian(bytes, (ushort)value);
        return bytes;
    }

    /// <summary>A number of four bytes.</summary>
    public static byte[] Int(int value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, value);
        return bytes;
    }

    /// <summary>A floating number of eight bytes.</summary>
    public static byte[] Double(double value)
    {
        var bytes = new byte[8];
        BinaryPrimitives.WriteDoubleLittleEndian(bytes, value);
        return bytes;
    }

    /// <summary>A text behind its length in characters: of two bytes, or of one.</summary>
    public static byte[] Text(string text, bool hasShortLength = false) =>
        [.. hasShortLength ? [(byte)text.Length] : Short(text.Length), 1, .. Encoding.Unicode.GetBytes(text)];
}
