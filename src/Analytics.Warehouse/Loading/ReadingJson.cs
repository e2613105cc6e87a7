using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Analytics.Domain.Forms;
using Analytics.Domain.Scoring;

namespace Analytics.Warehouse.Loading;

/// <summary>A form as JSON: every value with its place and confidence, so that a page can show it beside its line.</summary>
internal static class ReadingJson
{
    private static readonly JsonSerializerOptions Whole = Create(new DefaultJsonTypeInfoResolver { Modifiers = { LeaveOutUsualOrigin } });

    private static readonly JsonSerializerOptions ValuesOnly = Create(new DefaultJsonTypeInfoResolver { Modifiers = { LeaveOutPlaces, LeaveOutUsualOrigin } });

    /// <summary>The whole form.</summary>
    public static string Write(EvaluationForm form) => JsonSerializer.Serialize(form, Whole);

    /// <summary>The recomputed scores.</summary>
    public static string Write(RecomputedScores scores) => JsonSerializer.Serialize(scores, Whole);

    /// <summary>What the form says without where it stands, to tell a repeated form from another one.</summary>
    public static string WriteValues(EvaluationForm form) => JsonSerializer.Serialize(form, ValuesOnly);

    /// <summary>The form of a text that <see cref="Write(EvaluationForm)"/> made.</summary>
    public static EvaluationForm ReadForm(string json) => Read<EvaluationForm>(json);

    /// <summary>The scores of a text that <see cref="Write(RecomputedScores)"/> made.</summary>
    public static RecomputedScores ReadScores(string json) => Read<RecomputedScores>(json);

    private static T Read<T>(string json) =>
        JsonSerializer.Deserialize<T>(json, Whole) ?? throw new JsonException($"The JSON of a {typeof(T).Name} is null.");

    private static JsonSerializerOptions Create(IJsonTypeInfoResolver resolver) => new()
    {
        TypeInfoResolver = resolver,
        Converters = { new JsonStringEnumConverter() },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        IgnoreReadOnlyProperties = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static void LeaveOutPlaces(JsonTypeInfo type)
    {
        foreach (var property in type.Properties.Where(property => property.PropertyType == typeof(SourcePlace)))
            property.ShouldSerialize = (_, _) => false;
    }

    // Nearly every value was read: saying so for each of them would only lengthen the document.
    private static void LeaveOutUsualOrigin(JsonTypeInfo type)
    {
        foreach (var property in type.Properties.Where(property => property.PropertyType == typeof(ReadingOrigin)))
            property.ShouldSerialize = (_, value) => value is not ReadingOrigin.Read;
    }
}
