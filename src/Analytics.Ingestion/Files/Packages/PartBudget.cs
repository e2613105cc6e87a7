namespace Analytics.Ingestion.Files.Packages;

/// <summary>What may come out of a package, all its parts together.</summary>
/// <param name="packedBytes">Size of the package.</param>
internal sealed class PartBudget(long packedBytes)
{
    /// <summary>The largest size of all parts, in bytes.</summary>
    public const long MostBytes = 100L * 1024 * 1024;

    /// <summary>How many times its own size a package may grow to.</summary>
    public const long HighestRatio = 200;

    // Small parts of blanks shrink a great deal without harm; only beyond this size does the ratio tell anything.
    private const long LeastBytesOfBomb = 4L * 1024 * 1024;

    private long _spent;

    /// <summary>Whether more came out than any form needs.</summary>
    public bool IsSpent => IsTooMuch(_spent);

    /// <summary>Whether a size is more than any form needs.</summary>
    public bool IsTooMuch(long bytes) => bytes > MostBytes || (bytes > LeastBytesOfBomb && bytes / packedBytes > HighestRatio);

    /// <summary>Notes that so many bytes came out.</summary>
    public void Spend(int bytes) => _spent += bytes;
}
