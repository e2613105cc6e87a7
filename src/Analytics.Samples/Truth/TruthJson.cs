using System.Text.Encodings.Web;
using System.Text.Json;

namespace Analytics.Samples.Truth;

/// <summary>Writes and reads <c>truth.json</c>.</summary>
public static class TruthJson
{
    /// <summary>Name of the file in the folder of a city.</summary>
    public const string FileName = "truth.json";

    private static readonly JsonSerializerOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        NewLine = "\n",
        WriteIndented = true,
    };

    /// <summary>Writes one file's entry.</summary>
    /// <param name="file">The file.</param>
    /// <returns>The entry as JSON.</returns>
    public static string Write(TruthFile file) => JsonSerializer.Serialize(file, Options);

    /// <summary>Reads a whole truth.</summary>
    /// <param name="content">The JSON.</param>
    /// <returns>The files.</returns>
    /// <exception cref="JsonException">It is not the JSON of a truth.</exception>
    public static IReadOnlyList<TruthFile> Read(Stream content) => JsonSerializer.Deserialize<List<TruthFile>>(content, Options) ?? [];
}
