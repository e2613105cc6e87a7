using Analytics.Jobs.Importing;

namespace Analytics.Web.Pages.Filing;

/// <summary>A file of an upload on its way, and what became of it.</summary>
/// <param name="name">Name as the browser gives it.</param>
/// <param name="byteCount">Its size, as the browser gives it.</param>
internal sealed class UploadFile(string name, long byteCount)
{
    /// <summary>Name as the browser gives it.</summary>
    public string Name { get; } = name;

    /// <summary>Its size, as the browser gives it.</summary>
    public long ByteCount { get; } = byteCount;

    /// <summary>Bytes that have arrived.</summary>
    public long ReceivedCount { get; set; }

    /// <summary>Why it was not taken, in Chinese; null where it was, or may be yet.</summary>
    public string? Refusal { get; set; }

    /// <summary>What became of it; null until that stands.</summary>
    public FileOutcome? Outcome { get; set; }

    /// <summary>How much of it has arrived, from 0 to 100.</summary>
    public int PercentReceived => ByteCount == 0 ? 100 : (int)(ReceivedCount * 100 / ByteCount);
}
