using System.IO.Compression;

namespace Analytics.Ingestion.Files.Pages;

/// <summary>Unpacks streams of one PDF, up to a bound for all of them together.</summary>
/// <param name="mostBytes">The most bytes that all streams may have unpacked.</param>
internal sealed class PdfInflater(int mostBytes)
{
    private int _left = mostBytes;

    /// <summary>Whether a packed stream did not hold what its checksum says.</summary>
    public bool HasFoundDamage { get; private set; }

    /// <summary>The unpacked bytes of a stream; null where it is packed in a way that is not read here, damaged, or too long.</summary>
    public byte[]? Unpack(PdfObject stream)
    {
        if (stream.Data is not { } data || stream.Dictionary is not { } dictionary)
            return null;
        var filter = dictionary.GetValueOrDefault("Filter");
        if (filter is List<object> { Count: 1 } only)
            filter = only[0];
        if (filter is null or List<object> { Count: 0 })
            return data.ToArray();
        return filter is PdfName { Value: "FlateDecode" or "Fl" } && HasNoPredictor(dictionary.GetValueOrDefault("DecodeParms")) ? Inflate(data) : null;
    }

    /// <summary>Goes through a stream without keeping it, to see whether it is whole.</summary>
    public void Verify(PdfObject stream)
    {
        var filter = stream.Dictionary?.GetValueOrDefault("Filter");
        if (filter is List<object> { Count: > 0 } filters)
            filter = filters[0];
        if (stream.Data is { } data && filter is PdfName { Value: "FlateDecode" or "Fl" })
            Inflate(data);
    }

    private static bool HasNoPredictor(object? parameters) =>
        (parameters is List<object> { Count: 1 } only ? only[0] : parameters) is not PdfDictionary dictionary
            || dictionary.GetValueOrDefault("Predictor") is not (> 1d);

    private byte[]? Inflate(ReadOnlyMemory<byte> data)
    {
        using var output = new MemoryStream(Math.Min(data.Length * 4, 1 << 20));
        var block = new byte[1 << 14];
        try
        {
            using var inflater = new ZLibStream(new MemoryStream(data.ToArray(), writable: false), CompressionMode.Decompress);
            for (int count; (count = inflater.Read(block, 0, block.Length)) > 0;)
            {
                _left -= count;
                if (_left < 0)
                    return null;
                output.Write(block, 0, count);
            }

            return output.ToArray();
        }
        catch (InvalidDataException)
        {
            HasFoundDamage = true;
            return null;
        }
    }
}
