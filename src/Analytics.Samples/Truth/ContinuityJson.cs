using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Analytics.Samples.Truth;

/// <summary>Writes <c>continuity.json</c>: which projects of a city go on from one year to the next.</summary>
public static class ContinuityJson
{
    /// <summary>Name of the file in the folder of a city.</summary>
    public const string FileName = "continuity.json";

    private static readonly JsonSerializerOptions Options = new()
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        NewLine = "\n",
        WriteIndented = true,
    };

    /// <summary>Writes the continuations of a city.</summary>
    /// <param name="continuations">The continuations.</param>
    /// <param name="content">Where to.</param>
    /// <param name="cancellationToken">Ends the writing.</param>
    /// <returns>The writing.</returns>
    public static Task WriteAsync(IEnumerable<TruthContinuation> continuations, Stream content, CancellationToken cancellationToken) =>
        JsonSerializer.SerializeAsync(content, continuations, Options, cancellationToken);
}
