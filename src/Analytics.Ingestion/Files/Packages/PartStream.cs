namespace Analytics.Ingestion.Files.Packages;

/// <summary>A part of a package while it is inflated: counts what comes out, stops at the bound and keeps the check value.</summary>
/// <param name="part">The part.</param>
/// <param name="budget">What may still come out of the whole package.</param>
internal sealed class PartStream(Stream part, PartBudget budget) : Stream
{
    /// <summary>The check value of what was read so far.</summary>
    public uint Checksum { get; private set; }

    /// <inheritdoc />
    public override bool CanRead => true;

    /// <inheritdoc />
    public override bool CanSeek => false;

    /// <inheritdoc />
    public override bool CanWrite => false;

    /// <inheritdoc />
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc />
    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <inheritdoc />
    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <inheritdoc />
    public override int Read(Span<byte> buffer)
    {
        // Once the bound is passed the part seems to end; the budget tells why.
        if (budget.IsSpent)
            return 0;
        var count = part.Read(buffer);
        budget.Spend(count);
        Checksum = Crc32.Append(Checksum, buffer[..count]);
        return count;
    }

    /// <summary>Reads to the end, for the check value.</summary>
    public void Drain()
    {
        Span<byte> block = stackalloc byte[4096];
        while (Read(block) > 0)
        {
        }
    }

    /// <inheritdoc />
    public override void Flush()
    {
    }

    /// <inheritdoc />
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc />
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc />
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc />
    protected override void Dispose(bool disposing)
    {
        if (disposing)
            part.Dispose();
        base.Dispose(disposing);
    }
}
