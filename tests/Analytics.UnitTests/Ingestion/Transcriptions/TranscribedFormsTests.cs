using System.Text.Json;
using System.Text.Json.Nodes;
using Analytics.Cli.Json;
using Analytics.Domain.Forms;
using Analytics.Ingestion;
using Xunit.Abstractions;

namespace Analytics.UnitTests.Ingestion.Transcriptions;

/// <summary>The ten real forms, every value of them, against what a person reads there.</summary>
public sealed class TranscribedFormsTests(ITestOutputHelper output)
{
    private const double LeastNumberF1 = 0.995;
    private const double LeastTextF1 = 0.98;
    private const string TruthVariable = "ANALYTICS_TRUTH_OUT";

    [RealFormsFact]
    public void All_ten_forms_are_read_as_a_person_reads_them()
    {
        var all = new ReadingComparison();
        foreach (var digits in Transcription.Files)
            Compare(digits, all);

        output.WriteLine($"numbers {all.NumberF1:F4}, texts {all.TextF1:F4}");
        foreach (var difference in all.Differences)
            output.WriteLine(difference);
        Assert.InRange(all.NumberF1, LeastNumberF1, 1);
        Assert.InRange(all.TextF1, LeastTextF1, 1);
    }

    [RealFormsTheory]
    [InlineData("000")]
    [InlineData("001")]
    [InlineData("002")]
    [InlineData("003")]
    [InlineData("004")]
    public void Each_file_is_read_as_a_person_reads_it(string digits)
    {
        var comparison = new ReadingComparison();
        Compare(digits, comparison);

        foreach (var difference in comparison.Differences)
            output.WriteLine(difference);
        Assert.InRange(comparison.NumberF1, LeastNumberF1, 1);
        Assert.InRange(comparison.TextF1, LeastTextF1, 1);
    }

    [RealFormsTheory]
    [InlineData("001")]
    [InlineData("003")]
    public void What_stands_away_from_its_row_is_read_with_less_confidence(string digits)
    {
        var comparison = new ReadingComparison();
        var forms = Transcription.Read(digits);
        Compare(digits, comparison);

        foreach (var (path, expected, found) in comparison.Pairs)
        {
            var form = forms[path[digits.Length + 1] - '0'];
            var prefix = path[(digits.Length + 3)..] + ".";
            if (form.InferredPaths.Any(inferred => inferred.StartsWith(prefix, StringComparison.Ordinal)))
                Assert.True(found["confidence"]!.GetValue<decimal>() < 1, $"{path}: {expected.ToJsonString()}");
        }
    }

    [RealFormsFact]
    public void Each_row_is_found_on_its_line()
    {
        var comparison = new ReadingComparison();
        foreach (var digits in Transcription.Files)
            Compare(digits, comparison);

        Assert.All(comparison.Pairs, pair => Assert.Equal(
            (pair.Path, pair.Expected["line"]!.ToString()),
            (pair.Path, pair.Found["line"]!.ToString())));
    }

    [RealFormsFact]
    public void The_truth_can_be_written_in_the_shape_of_a_reading()
    {
        var truth = Transcription.ToTruth();
        var known = JsonSerializer.SerializeToNode(
            DocumentJson.OfReading(Read("000")).Forms[0], JsonShape.SerializerOptions)!.AsObject().Select(field => field.Key);

        Assert.Equal(10, truth.Sum(file => file!["forms"]!.AsArray().Count));
        Assert.All(truth.SelectMany(file => file!["forms"]!.AsArray()), form => Assert.Equal(known.Order(), form!.AsObject().Select(field => field.Key).Order()));
        if (Environment.GetEnvironmentVariable(TruthVariable) is { Length: > 0 } path)
            File.WriteAllText(path, truth.ToJsonString(new(JsonShape.SerializerOptions) { WriteIndented = true }));
    }

    private static void Compare(string digits, ReadingComparison comparison)
    {
        var expected = Transcription.Read(digits);
        var found = DocumentJson.OfReading(Read(digits)).Forms;
        Assert.Equal(expected.Count, found.Count);
        for (var i = 0; i < expected.Count; i++)
        {
            var form = (JsonObject)JsonSerializer.SerializeToNode(found[i], JsonShape.SerializerOptions)!;
            comparison.Add($"{digits}-{i}", expected[i].Json, form);
        }
    }

    private static SourceDocument Read(string digits)
    {
        using var stream = File.OpenRead(RealForms.PathOf(digits));
        return FormImporter.CreateDefault().Read(Path.GetFileName(stream.Name), stream);
    }
}
