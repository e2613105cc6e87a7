namespace Analytics.Ingestion.Files.Pages;

/// <summary>A dictionary of a PDF; its values are double, bool, <see cref="PdfName"/>, <see cref="PdfReference"/>, lists and dictionaries.</summary>
internal sealed class PdfDictionary : Dictionary<string, object>
{
    /// <summary>Whether an entry is a certain name.</summary>
    public bool Is(string key, string name) => TryGetValue(key, out var value) && value is PdfName found && found.Value == name;
}
