namespace Analytics.Ingestion.Files.Pages;

/// <summary>The objects of a PDF, found by going through the file from its first byte to its last.</summary>
/// <remarks>The table of offsets at the end of a file is not asked: it may be damaged or lie. Of several objects of one number
/// the last one counts, as it does where a file was changed by adding to it.</remarks>
internal sealed class PdfFile
{
    private const int MostObjects = 200_000;
    private const int DeepestReference = 20;
    private const int TailLength = 2048;

    private readonly Dictionary<int, PdfObject> _objects = [];
    private readonly ReadOnlyMemory<byte> _bytes;
    private readonly PdfInflater _inflater;
    private PdfDictionary? _trailer;

    private PdfFile(ReadOnlyMemory<byte> bytes, PdfInflater inflater)
    {
        _bytes = bytes;
        _inflater = inflater;
        IsEncrypted = bytes.Span.IndexOf("/Encrypt"u8) >= 0;
    }

    /// <summary>Whether its streams are encrypted.</summary>
    public bool IsEncrypted { get; }

    /// <summary>Whether the file ends as it should: with the place of its table of offsets, where there is one indeed.</summary>
    public bool HasSoundEnd
    {
        get
        {
            var tail = _bytes[Math.Max(0, _bytes.Length - TailLength)..];
            var start = tail.Span.LastIndexOf("startxref"u8);
            if (start < 0 || tail.Span[start..].IndexOf("%%EOF"u8) < 0)
                return false;
            var lexer = new PdfLexer(tail, start + "startxref".Length);
            if (lexer.Next() is not double offset || offset < 0 || offset >= _bytes.Length)
                return false;
            var table = new PdfLexer(_bytes, (int)offset);
            return table.Next() is PdfOperator { Value: "xref" }
                || (new PdfLexer(_bytes, (int)offset) is var stream && stream.Next() is double && stream.Next() is double && stream.Next() is PdfOperator { Value: "obj" });
        }
    }

    /// <summary>All objects that are streams.</summary>
    public IEnumerable<PdfObject> Streams => _objects.Values.Where(candidate => candidate.Data is not null);

    /// <summary>Goes through the bytes.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="inflater">Unpacks the streams that hold objects.</param>
    public static PdfFile Scan(ReadOnlyMemory<byte> bytes, PdfInflater inflater)
    {
        var file = new PdfFile(bytes, inflater);
        file.FindObjects();
        return file;
    }

    /// <summary>The object that a value stands for: itself, or the one it refers to.</summary>
    public PdfObject? Resolve(object? value)
    {
        for (var i = 0; i < DeepestReference && value is PdfReference reference; i++)
        {
            if (!_objects.TryGetValue(reference.Number, out var found))
                return null;
            if (found.Value is not PdfReference)
                return found;
            value = found.Value;
        }

        return value is null or PdfReference ? null : new(value);
    }

    /// <summary>The dictionary that a value stands for; null where it is something else.</summary>
    public PdfDictionary? ResolveDictionary(object? value) => value as PdfDictionary ?? Resolve(value)?.Dictionary;

    /// <summary>The document's root; null where there is none.</summary>
    public PdfDictionary? Root =>
        ResolveDictionary(_trailer?.GetValueOrDefault("Root"))
        ?? _objects.Values.Select(candidate => candidate.Dictionary).FirstOrDefault(dictionary => dictionary?.Is("Type", "Catalog") == true);

    private void FindObjects()
    {
        var position = 0;
        while (_objects.Count < MostObjects)
        {
            var span = _bytes.Span[position..];
            var next = span.IndexOf("obj"u8);
            var trailer = span[..(next < 0 ? span.Length : next)].IndexOf("trailer"u8);
            if (trailer >= 0)
                TakeTrailer(new PdfLexer(_bytes, position + trailer + "trailer".Length).Next());
            if (next < 0)
                return;
            var keyword = position + next;
            position = keyword + "obj".Length;
            if (NumberBefore(keyword) is { } number)
                position = TakeObject(number, position);
        }
    }

    private int TakeObject(int number, int position)
    {
        var lexer = new PdfLexer(_bytes, position);
        if (lexer.NextWithReferences() is not { } value || value is PdfOperator)
            return position;
        var behind = lexer.Position;
        if (value is not PdfDictionary dictionary || lexer.Next() is not PdfOperator { Value: "stream" })
        {
            _objects[number] = new(value);
            return behind;
        }

        var data = StreamData(dictionary, lexer.Position, out var end);
        var stream = new PdfObject(value, data);
        _objects[number] = stream;
        if (dictionary.Is("Type", "XRef"))
            TakeTrailer(dictionary);
        else if (dictionary.Is("Type", "ObjStm") && !IsEncrypted)
            UnpackObjects(stream);
        return end;
    }

    private ReadOnlyMemory<byte> StreamData(PdfDictionary dictionary, int start, out int end)
    {
        var span = _bytes.Span;
        if (start < span.Length && span[start] == '\r')
            start++;
        if (start < span.Length && span[start] == '\n')
            start++;
        if (dictionary.GetValueOrDefault("Length") is double length and >= 0 && start + length <= span.Length)
        {
            end = start + (int)length;
            if (span[end..Math.Min(end + 20, span.Length)].IndexOf("endstream"u8) >= 0)
                return _bytes[start..end];
        }

        var found = span[start..].IndexOf("endstream"u8);
        end = found < 0 ? span.Length : start + found;
        return _bytes[start..end];
    }

    // "12 0 obj": the keyword has to stand behind two numbers.
    private int? NumberBefore(int keyword)
    {
        var position = keyword;
        if (Digits(ref position) is null || Digits(ref position) is not { } number)
            return null;
        return number;
    }

    private int? Digits(ref int position)
    {
        var span = _bytes.Span;
        while (position > 0 && span[position - 1] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n' or (byte)'\f' or 0)
            position--;
        var end = position;
        while (position > 0 && end - position < 9 && span[position - 1] is >= (byte)'0' and <= (byte)'9')
            position--;
        return end > position && int.TryParse(span[position..end], out var number) ? number : null;
    }

    private void TakeTrailer(object? value)
    {
        if (value is PdfDictionary dictionary && dictionary.ContainsKey("Root"))
            _trailer = dictionary;
    }

    private void UnpackObjects(PdfObject stream)
    {
        if (_inflater.Unpack(stream) is not { } unpacked
            || stream.Dictionary!.GetValueOrDefault("N") is not double count
            || stream.Dictionary!.GetValueOrDefault("First") is not double first)
            return;
        var index = new PdfLexer(unpacked);
        for (var i = 0; i < count && _objects.Count < MostObjects; i++)
        {
            if (index.Next() is not double number || index.Next() is not double offset)
                return;
            var start = first + offset;
            if (start >= 0 && start < unpacked.Length && new PdfLexer(unpacked, (int)start).NextWithReferences() is { } value)
                _objects[(int)number] = new(value);
        }
    }
}
