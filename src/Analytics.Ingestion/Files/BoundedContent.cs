using System.Buffers;
using System.Security.Cryptography;

namespace Analytics.Ingestion.Files;

/// <summary>The bytes of a file, held only as far as the limit allows; its hash and size always cover all of it.</summary>
/// <param name="Bytes">The content; null where it is longer than the limit.</param>
/// <param name="Sha256">SHA-256 of the whole content, in lower-case hexadecimal digits.</param>
/// <param name="ByteCount">Size of the whole content in bytes.</param>
internal sealed record BoundedContent(byte[]? Bytes, string Sha256, long ByteCount)
{
    private const int BlockLength = 1 << 16;

    /// <summary>Reads a stream to its end; what lies beyond the limit is hashed and dropped.</summary>
    public static BoundedContent Read(Stream stream, long maxBytes)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var kept = new MemoryStream(KnownLength(stream, maxBytes));
        var block = ArrayPool<byte>.Shared.Rent(BlockLength);
        try
        {
            var total = 0L;
            for (int count; (count = stream.Read(block, 0, block.Length)) > 0;)
                total = Take(hash, kept, block.AsSpan(0, count), total, maxBytes);
            return Finish(hash, kept, total, maxBytes);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(block);
        }
    }

    /// <summary>Reads a stream to its end; what lies beyond the limit is hashed and dropped.</summary>
    public static async Task<BoundedContent> ReadAsync(Stream stream, long maxBytes, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var kept = new MemoryStream(KnownLength(stream, maxBytes));
        var block = ArrayPool<byte>.Shared.Rent(BlockLength);
        try
        {
            var total = 0L;
            for (int count; (count = await stream.ReadAsync(block, cancellationToken).ConfigureAwait(false)) > 0;)
                total = Take(hash, kept, block.AsSpan(0, count), total, maxBytes);
            return Finish(hash, kept, total, maxBytes);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(block);
        }
    }

    private static int KnownLength(Stream stream, long maxBytes) =>
        stream.CanSeek && stream.Length <= maxBytes ? (int)stream.Length : 0;

    private static long Take(IncrementalHash hash, MemoryStream kept, ReadOnlySpan<byte> bytes, long before, long maxBytes)
    {
        hash.AppendData(bytes);
        if (before + bytes.Length <= maxBytes)
            kept.Write(bytes);
        return before + bytes.Length;
    }

    private static BoundedContent Finish(IncrementalHash hash, MemoryStream kept, long total, long maxBytes) =>
        new(total <= maxBytes ? kept.ToArray() : null, Convert.ToHexStringLower(hash.GetHashAndReset()), total);
}
