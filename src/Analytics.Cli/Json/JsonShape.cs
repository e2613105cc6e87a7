using System.Text.Encodings.Web;
using System.Text.Json;

namespace Analytics.Cli.Json;

/// <summary>How the command line writes JSON: Chinese as it is, names in snake case, absent values as null.</summary>
internal static class JsonShape
{
    /// <summary>How values are written.</summary>
    public static JsonSerializerOptions SerializerOptions { get; } = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
    };

    /// <summary>How the text is laid out.</summary>
    public static JsonWriterOptions WriterOptions { get; } = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Indented = true,
    };
}
