using Analytics.Domain.Forms;

namespace Analytics.Warehouse.Loading;

/// <summary>A file that was read and judged, on its way into the warehouse.</summary>
/// <param name="Document">What was read; a rejected one is registered with its reason.</param>
/// <param name="Content">The original bytes; may be empty where the file was too large to be taken in.</param>
public sealed record ReadFile(SourceDocument Document, ReadOnlyMemory<byte> Content);
