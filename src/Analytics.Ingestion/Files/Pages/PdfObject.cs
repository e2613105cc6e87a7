namespace Analytics.Ingestion.Files.Pages;

/// <summary>An object of a PDF.</summary>
/// <param name="Value">Its value.</param>
/// <param name="Data">The packed bytes, where it is a stream.</param>
internal sealed record PdfObject(object Value, ReadOnlyMemory<byte>? Data = null)
{
    /// <summary>Its dictionary; null where it is something else.</summary>
    public PdfDictionary? Dictionary => Value as PdfDictionary;
}
