using System.Buffers.Binary;
using System.Text;

namespace Analytics.Ingestion.Files.Compound;

/// <summary>An OLE compound file that was walked from end to end: every sector lies within the file and belongs to one chain only,
/// no chain goes in a circle, and every stream is as long as the directory says.</summary>
internal sealed class CompoundFile
{
    private const int HeaderLength = 512;
    private const int EntryLength = 128;
    private const int EntriesInHeader = 109;
    private const int MiniSectorLength = 64;
    private const int MiniStreamLimit = 4096;
    private const int MostEntries = 10_000;
    private const int EndOfChain = -2;

    private readonly byte[] _bytes;
    private readonly int _sectorLength;
    private readonly bool[] _taken;
    private readonly List<CompoundEntry> _entries = [];
    private int[] _table = [];
    private int[] _miniTable = [];
    private byte[] _miniStream = [];

    private CompoundFile(byte[] bytes, int sectorLength)
    {
        _bytes = bytes;
        _sectorLength = sectorLength;
        _taken = new bool[(bytes.Length - 1) / sectorLength];
    }

    /// <summary>All entries, in the order of the directory.</summary>
    public IReadOnlyList<CompoundEntry> Entries => _entries;

    /// <summary>The entries directly under the root.</summary>
    public IReadOnlyList<CompoundEntry> TopEntries { get; private set; } = [];

    /// <summary>Opens a file; null where any of its chains is broken.</summary>
    public static CompoundFile? Open(byte[] bytes)
    {
        if (bytes.Length < HeaderLength * 2)
            return null;
        var header = bytes.AsSpan(0, HeaderLength);
        var version = BinaryPrimitives.ReadUInt16LittleEndian(header[26..]);
        var shift = BinaryPrimitives.ReadUInt16LittleEndian(header[30..]);
        if ((version, shift) is not ((3, 9) or (4, 12))
            || BinaryPrimitives.ReadUInt16LittleEndian(header[28..]) != 0xFFFE
            || BinaryPrimitives.ReadUInt16LittleEndian(header[32..]) != 6
            || BinaryPrimitives.ReadInt32LittleEndian(header[56..]) != MiniStreamLimit)
            return null;
        var file = new CompoundFile(bytes, 1 << shift);
        try
        {
            file.ReadTable(header);
            file.ReadDirectory(BinaryPrimitives.ReadInt32LittleEndian(header[48..]), version);
            file.ReadMiniStream(BinaryPrimitives.ReadInt32LittleEndian(header[60..]));
            return file.AreStreamsWhole() ? file : null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    /// <summary>The content of a stream.</summary>
    public byte[] Read(CompoundEntry stream)
    {
        var content = new byte[stream.Size];
        var isMini = stream.Size < MiniStreamLimit;
        var chain = isMini ? Follow(stream.Start, _miniTable, new bool[MiniSectorCount]) : Follow(stream.Start, _table, new bool[_taken.Length]);
        for (int i = 0, position = 0; i < chain.Count && position < content.Length; i++)
        {
            var sector = isMini ? _miniStream.AsSpan(chain[i] * MiniSectorLength, MiniSectorLength) : Sector(chain[i]);
            var length = Math.Min(sector.Length, content.Length - position);
            sector[..length].CopyTo(content.AsSpan(position));
            position += length;
        }

        return content;
    }

    private int MiniSectorCount => _miniStream.Length / MiniSectorLength;

    // The last sector of a file may end early.
    private Span<byte> Sector(int sector)
    {
        var start = (sector + 1L) * _sectorLength;
        return _bytes.AsSpan((int)start, (int)Math.Min(_sectorLength, _bytes.Length - start));
    }

    // The table of sectors lies in sectors itself; the first 109 of them are named in the header, the others in a chain of lists.
    private void ReadTable(ReadOnlySpan<byte> header)
    {
        var count = BinaryPrimitives.ReadInt32LittleEndian(header[44..]);
        if (count < 1 || count > _taken.Length)
            throw new InvalidDataException("More sectors of the table than the file has.");
        var sectors = new List<int>(count);
        for (var i = 0; i < EntriesInHeader && sectors.Count < count; i++)
            sectors.Add(Take(BinaryPrimitives.ReadInt32LittleEndian(header[(76 + i * 4)..]), _taken));
        var next = BinaryPrimitives.ReadInt32LittleEndian(header[68..]);
        var last = _sectorLength / 4 - 1;
        while (sectors.Count < count)
        {
            var list = Sector(Take(next, _taken));
            for (var i = 0; i < last && sectors.Count < count; i++)
                sectors.Add(Take(IntegerAt(list, i), _taken));
            next = IntegerAt(list, last);
        }

        _table = ReadIntegers(sectors);
    }

    private void ReadDirectory(int start, int version)
    {
        foreach (var sector in Follow(start, _table, _taken))
        {
            for (var position = 0; position + EntryLength <= Sector(sector).Length; position += EntryLength)
                _entries.Add(ReadEntry(Sector(sector).Slice(position, EntryLength), version));
            if (_entries.Count > MostEntries)
                throw new InvalidDataException("More entries than any workbook has.");
        }

        if (_entries.Count == 0 || _entries[0].Type != CompoundEntry.Root)
            throw new InvalidDataException("No root.");
        TopEntries = Siblings(_entries[0].Child);
    }

    private static CompoundEntry ReadEntry(ReadOnlySpan<byte> entry, int version)
    {
        var nameLength = Math.Clamp((int)BinaryPrimitives.ReadUInt16LittleEndian(entry[64..]), 2, 64) - 2;
        var size = BinaryPrimitives.ReadInt64LittleEndian(entry[120..]);
        return new(
            Encoding.Unicode.GetString(entry[..nameLength]),
            entry[66],
            BinaryPrimitives.ReadInt32LittleEndian(entry[68..]),
            BinaryPrimitives.ReadInt32LittleEndian(entry[72..]),
            BinaryPrimitives.ReadInt32LittleEndian(entry[76..]),
            BinaryPrimitives.ReadInt32LittleEndian(entry[116..]),
            // In the older version only the lower half counts; the upper one may hold anything.
            version == 3 ? size & 0xFFFFFFFF : size);
    }

    // The children of a storage form a tree; a damaged one may go in circles.
    private List<CompoundEntry> Siblings(int first)
    {
        var found = new List<CompoundEntry>();
        var seen = new HashSet<int>();
        var open = new Stack<int>([first]);
        while (open.TryPop(out var index))
        {
            if (index < 0)
                continue;
            if (index >= _entries.Count || !seen.Add(index) || _entries[index].Type is not (CompoundEntry.Storage or CompoundEntry.Stream))
                throw new InvalidDataException("A directory that goes in circles.");
            found.Add(_entries[index]);
            open.Push(_entries[index].Left);
            open.Push(_entries[index].Right);
        }

        return found;
    }

    private void ReadMiniStream(int tableStart)
    {
        _miniTable = tableStart < 0 ? [] : ReadIntegers(Follow(tableStart, _table, _taken));
        var root = _entries[0];
        if (root.Size == 0 || root.Start < 0)
            return;
        var sectors = Follow(root.Start, _table, _taken);
        if ((long)sectors.Count * _sectorLength < root.Size)
            throw new InvalidDataException("The mini stream is shorter than the directory says.");
        _miniStream = new byte[sectors.Count * _sectorLength];
        for (var i = 0; i < sectors.Count; i++)
            Sector(sectors[i]).CopyTo(_miniStream.AsSpan(i * _sectorLength));
    }

    private bool AreStreamsWhole()
    {
        var takenMini = new bool[MiniSectorCount];
        foreach (var stream in _entries.Where(entry => entry.Type == CompoundEntry.Stream && entry.Size != 0))
        {
            if (stream.Size < 0 || stream.Size > _bytes.Length)
                return false;
            var held = stream.Size < MiniStreamLimit
                ? (long)Follow(stream.Start, _miniTable, takenMini).Count * MiniSectorLength
                : Follow(stream.Start, _table, _taken).Sum(sector => (long)Sector(sector).Length);
            if (held < stream.Size)
                return false;
        }

        return true;
    }

    private static List<int> Follow(int start, int[] table, bool[] taken)
    {
        var chain = new List<int>();
        for (var sector = start; sector != EndOfChain; sector = table[sector])
        {
            if (sector >= table.Length)
                throw new InvalidDataException("A sector that the table does not know.");
            chain.Add(Take(sector, taken));
        }

        return chain;
    }

    private static int Take(int sector, bool[] taken)
    {
        if (sector < 0 || sector >= taken.Length || taken[sector])
            throw new InvalidDataException("A sector outside of the file, or in two chains.");
        taken[sector] = true;
        return sector;
    }

    private int[] ReadIntegers(List<int> sectors)
    {
        var each = _sectorLength / 4;
        var integers = new int[sectors.Count * each];
        for (var i = 0; i < integers.Length; i++)
            integers[i] = IntegerAt(Sector(sectors[i / each]), i % each);
        return integers;
    }

    // What a short last sector does not hold belongs to no chain.
    private static int IntegerAt(ReadOnlySpan<byte> sector, int index) =>
        index * 4 + 4 <= sector.Length ? BinaryPrimitives.ReadInt32LittleEndian(sector[(index * 4)..]) : -1;
}
