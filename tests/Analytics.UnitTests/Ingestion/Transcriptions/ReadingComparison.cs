using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Analytics.UnitTests.Ingestion.Transcriptions;

/// <summary>Compares a form as read with the form as transcribed, value by value and row by row.</summary>
internal sealed class ReadingComparison
{
    // The line of a row tells where it was found, not what it says.
    private static readonly HashSet<string> Unmeasured = ["line", "sheet", "page", "confidence"];

    private readonly Dictionary<bool, (int Right, int Wrong, int Missed)> _counts = new() { [true] = default, [false] = default };
    private readonly List<string> _differences = [];

    /// <summary>What differs, each with its path, the transcribed value and the read one.</summary>
    public IReadOnlyList<string> Differences => _differences;

    /// <summary>The rows that belong together: path, the transcribed row, the read one.</summary>
    public List<(string Path, JsonObject Expected, JsonObject Found)> Pairs { get; } = [];

    /// <summary>Harmonic mean of precision and recall over the numbers.</summary>
    public double NumberF1 => F1(true);

    /// <summary>Harmonic mean of precision and recall over the texts.</summary>
    public double TextF1 => F1(false);

    /// <summary>Compares a form; what was compared before counts on.</summary>
    /// <param name="name">A name for the form in the differences.</param>
    /// <param name="expected">The form as transcribed.</param>
    /// <param name="found">The form as read.</param>
    public void Add(string name, JsonObject expected, JsonObject found)
    {
        CompareFields(name, expected, found);
        CompareRows(name, "funding", expected, found);
        CompareRows(name, "indicators", expected, found);
    }

    private void CompareRows(string name, string rows, JsonObject expected, JsonObject found)
    {
        var left = expected[rows]!.AsArray().Select(row => row!.AsObject()).ToList();
        var right = found[rows]!.AsArray().Select(row => row!.AsObject()).ToList();
        foreach (var (i, j) in Align(left, right))
        {
            var path = $"{name}.{rows}[{i ?? j}]";
            CompareFields(path, i is { } l ? left[l] : [], j is { } r ? right[r] : []);
            if (i is { } one && j is { } other)
                Pairs.Add((path, left[one], right[other]));
        }
    }

    // The pairing of rows, in their order, that agrees in the most values.
    private static List<(int? Left, int? Right)> Align(List<JsonObject> left, List<JsonObject> right)
    {
        var best = new int[left.Count + 1, right.Count + 1];
        for (var i = left.Count - 1; i >= 0; i--)
        {
            for (var j = right.Count - 1; j >= 0; j--)
                best[i, j] = Math.Max(best[i + 1, j + 1] + Agreement(left[i], right[j]), Math.Max(best[i + 1, j], best[i, j + 1]));
        }

        var pairs = new List<(int?, int?)>();
        var (row, column) = (0, 0);
        while (row < left.Count && column < right.Count)
        {
            if (Agreement(left[row], right[column]) is > 0 and var same && best[row, column] == best[row + 1, column + 1] + same)
                pairs.Add((row++, column++));
            else if (best[row, column] == best[row + 1, column])
                pairs.Add((row++, null));
            else
                pairs.Add((null, column++));
        }

        while (row < left.Count)
            pairs.Add((row++, null));
        while (column < right.Count)
            pairs.Add((null, column++));
        return pairs;
    }

    private static int Agreement(JsonObject left, JsonObject right) =>
        left.Count(field => field.Value is not null && !Unmeasured.Contains(field.Key) && Same(field.Value, right[field.Key]));

    private void CompareFields(string path, JsonObject expected, JsonObject found)
    {
        foreach (var field in expected.Select(pair => pair.Key).Union(found.Select(pair => pair.Key)))
        {
            if (Unmeasured.Contains(field) || (expected[field] ?? found[field]) is JsonArray)
                continue;
            Count(Transcription.IsNumber(field), $"{path}.{field}", expected[field], found[field]);
        }
    }

    private void Count(bool isNumber, string path, JsonNode? expected, JsonNode? found)
    {
        var (right, wrong, missed) = _counts[isNumber];
        if (expected is not null && Same(expected, found))
        {
            _counts[isNumber] = (right + 1, wrong, missed);
            return;
        }

        _counts[isNumber] = (right, wrong + (found is null ? 0 : 1), missed + (expected is null ? 0 : 1));
        if (expected is not null || found is not null)
            _differences.Add($"{path}: {Show(expected)} ≠ {Show(found)}");
    }

    private static bool Same(JsonNode expected, JsonNode? found) =>
        found is not null && (expected.GetValueKind() == JsonValueKind.Number && found.GetValueKind() == JsonValueKind.Number
            ? Number(expected) == Number(found)
            : Show(expected) == Show(found));

    private static decimal Number(JsonNode node) => decimal.Parse(node.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture);

    private static string Show(JsonNode? node) => node?.ToString() ?? "–";

    private double F1(bool isNumber)
    {
        var (right, wrong, missed) = _counts[isNumber];
        return 2.0 * right / ((2.0 * right) + wrong + missed);
    }
}
