namespace Analytics.Ingestion.Files.Compound;

/// <summary>An entry in the directory of an OLE compound file.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">1 a storage, 2 a stream, 5 the root; 0 an unused place.</param>
/// <param name="Left">Index of its left sibling; negative for none.</param>
/// <param name="Right">Index of its right sibling; negative for none.</param>
/// <param name="Child">Index of its first child; negative for none.</param>
/// <param name="Start">First sector of its content.</param>
/// <param name="Size">Size of its content in bytes.</param>
internal sealed record CompoundEntry(string Name, int Type, int Left, int Right, int Child, int Start, long Size)
{
    public const int Storage = 1;
    public const int Stream = 2;
    public const int Root = 5;
}
