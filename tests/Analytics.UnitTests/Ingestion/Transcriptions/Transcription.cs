using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace Analytics.UnitTests.Ingestion.Transcriptions;

/// <summary>Resolves the transcriptions of the real forms, which name their texts by place, against the files themselves.</summary>
internal static class Transcription
{
    /// <summary>The transcribed files, by the digits their names begin with.</summary>
    public static readonly string[] Files = ["000", "001", "002", "003", "004"];

    private static readonly HashSet<string> TextFields =
    [
        "title", "level1_project", "project_name", "competent_department", "implementing_unit", "expected_goal", "actual_goal", "conclusion", "contact",
        "source", "level1", "level2", "level3", "target", "actual", "reason",
    ];

    private static readonly HashSet<string> NumberFields =
        ["year", "total_weight", "total_score", "initial_budget", "adjusted_budget", "executed", "weight", "rate_percent", "score", "line"];

    private static readonly string[] FundingFields = ["source", "initial_budget", "adjusted_budget", "executed", "weight", "rate_percent", "score", "line"];

    private static readonly string[] IndicatorFields = ["level1", "level2", "level3", "target", "actual", "weight", "score", "reason", "line"];

    /// <summary>Whether a field holds a number.</summary>
    public static bool IsNumber(string field) => NumberFields.Contains(field);

    /// <summary>The forms of a real file.</summary>
    /// <param name="digits">The digits that the file's name begins with.</param>
    public static List<TranscribedForm> Read(string digits)
    {
        var text = File.ReadAllLines(RealForms.PathOf(digits), Encoding.UTF8);
        var forms = new List<TranscribedForm>();
        var inferred = new HashSet<string>();
        foreach (var line in File.ReadLines(Path.Combine(Repository.Root, "tests", "TestData", "real-forms", digits + ".tsv")))
        {
            var parts = line.Split('\t');
            if (line.StartsWith('#'))
                continue;
            if (parts[0] == "form")
            {
                inferred = [];
                forms.Add(new(new() { ["funding"] = new JsonArray(), ["indicators"] = new JsonArray() }, inferred));
                continue;
            }

            var form = forms[^1].Json;
            if (parts[0] == "funding")
                AddRow(form["funding"]!.AsArray(), "funding", FundingFields, parts, text, inferred);
            else if (parts[0] == "indicator")
                AddRow(form["indicators"]!.AsArray(), "indicators", IndicatorFields, parts, text, inferred);
            else
                form[parts[0]] = Value(parts[0], parts[1], text, parts[0], inferred);
        }

        return forms;
    }

    /// <summary>All the transcribed files as the truth that a reading is measured against.</summary>
    public static JsonArray ToTruth() =>
    [
        .. Files.Select(digits => new JsonObject
        {
            ["file"] = Path.GetFileName(RealForms.PathOf(digits)),
            ["forms"] = new JsonArray([.. Read(digits).Select(form => form.Json.DeepClone())]),
        }),
    ];

    private static void AddRow(JsonArray rows, string name, string[] fields, string[] parts, string[] text, HashSet<string> inferred)
    {
        var row = new JsonObject();
        for (var i = 0; i < fields.Length; i++)
            row[fields[i]] = Value(fields[i], parts[i + 1], text, $"{name}[{rows.Count}].{fields[i]}", inferred);
        rows.Add(row);
    }

    private static JsonValue? Value(string field, string written, string[] text, string path, HashSet<string> inferred)
    {
        if (written == "-")
            return null;
        if (written.EndsWith('?'))
        {
            written = written[..^1];
            inferred.Add(path);
        }

        return TextFields.Contains(field) ? JsonValue.Create(Resolve(written, text))
            : IsNumber(field) ? JsonValue.Create(decimal.Parse(written, CultureInfo.InvariantCulture))
            : JsonValue.Create(written);
    }

    private static string Resolve(string places, string[] text)
    {
        var joined = new StringBuilder();
        foreach (var place in places.Split('+'))
        {
            var numbers = place.Split(':', '-').Select(number => int.Parse(number, CultureInfo.InvariantCulture)).ToArray();
            foreach (var character in text[numbers[0] - 1][(numbers[1] - 1)..numbers[2]])
            {
                if (!char.IsWhiteSpace(character))
                    joined.Append(character);
            }
        }

        return joined.ToString();
    }
}
