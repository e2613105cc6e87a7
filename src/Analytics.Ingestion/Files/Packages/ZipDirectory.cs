using System.Buffers.Binary;
using System.Text;

namespace Analytics.Ingestion.Files.Packages;

/// <summary>The directory of a zip, walked without inflating or keeping anything but the names.</summary>
/// <param name="EntryCount">Number of entries the zip says it has.</param>
/// <param name="Names">Their names; empty where there are more than were asked for.</param>
/// <param name="IsSound">Whether the directory is whole, says once what each entry is, and agrees with the entries themselves.</param>
internal sealed record ZipDirectory(int EntryCount, IReadOnlyList<string> Names, bool IsSound)
{
    private const int EndLength = 22;
    private const int LongestComment = ushort.MaxValue;
    private const int HeaderLength = 46;
    private const int LocalHeaderLength = 30;

    private static readonly ZipDirectory Unsound = new(0, [], IsSound: false);

    /// <summary>Walks the directory.</summary>
    /// <param name="zip">The bytes of the zip.</param>
    /// <param name="mostEntries">A directory with more entries is counted and not walked.</param>
    public static ZipDirectory Read(ReadOnlySpan<byte> zip, int mostEntries)
    {
        if (FindEnd(zip) is not { } end)
            return Unsound;
        var count = BinaryPrimitives.ReadUInt16LittleEndian(zip[(end + 10)..]);
        if (count > mostEntries)
            return new(count, [], IsSound: true);
        var names = new List<string>(count);
        var seen = new HashSet<string>(count, StringComparer.OrdinalIgnoreCase);
        var position = (long)BinaryPrimitives.ReadUInt32LittleEndian(zip[(end + 16)..]);
        for (var i = 0; i < count; i++)
        {
            if (position + HeaderLength > end)
                return Unsound;
            var header = zip[(int)position..end];
            var nameLength = BinaryPrimitives.ReadUInt16LittleEndian(header[28..]);
            if (!header.StartsWith("PK\x01\x02"u8) || header.Length < HeaderLength + nameLength)
                return Unsound;
            var name = header.Slice(HeaderLength, nameLength);
            if (!HasLocalHeader(zip, BinaryPrimitives.ReadUInt32LittleEndian(header[42..]), name) || !seen.Add(Encoding.UTF8.GetString(name)))
                return Unsound;
            names.Add(Encoding.UTF8.GetString(name));
            position += HeaderLength + nameLength + BinaryPrimitives.ReadUInt16LittleEndian(header[30..]) + BinaryPrimitives.ReadUInt16LittleEndian(header[32..]);
        }

        return position == end ? new(count, names, IsSound: true) : Unsound;
    }

    private static int? FindEnd(ReadOnlySpan<byte> zip)
    {
        for (var position = zip.Length - EndLength; position >= 0 && position >= zip.Length - EndLength - LongestComment; position--)
        {
            if (zip[position..].StartsWith("PK\x05\x06"u8)
                && position + EndLength + BinaryPrimitives.ReadUInt16LittleEndian(zip[(position + 20)..]) == zip.Length)
                return position;
        }

        return null;
    }

    // A damaged or forged name in the directory would make a part vanish: the entry itself repeats it.
    private static bool HasLocalHeader(ReadOnlySpan<byte> zip, uint offset, ReadOnlySpan<byte> name)
    {
        if (offset + (long)LocalHeaderLength + name.Length > zip.Length)
            return false;
        var header = zip[(int)offset..];
        return header.StartsWith("PK\x03\x04"u8)
            && BinaryPrimitives.ReadUInt16LittleEndian(header[26..]) == name.Length
            && header.Slice(LocalHeaderLength, name.Length).SequenceEqual(name);
    }
}
