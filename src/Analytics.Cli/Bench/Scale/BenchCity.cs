using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Analytics.Domain.Forms;
using Analytics.Domain.Indicators;
using Analytics.Ingestion;
using Analytics.Samples;
using Analytics.Warehouse.Loading;

namespace Analytics.Cli.Bench.Scale;

/// <summary>A city of any size for measurements of the warehouse: forms of three years that are read once, and copies of them.</summary>
/// <remarks>
/// A copy belongs to another department or another project, and says other words of the same length, so that neither identities nor
/// texts fall together. What was found in the original is kept: nothing is judged here.
/// </remarks>
/// <param name="originals">The files that are copied, with one form at least.</param>
internal sealed class BenchCity(IReadOnlyList<ReadFile> originals)
{
    private const char FirstCharacter = '\u4e00';
    private const char LastCharacter = '\u9fa5';
    private const int Shift = 199;

    // Of every three copies one stays with the departments of the originals.
    private static readonly string[] Branches = ["", "二局", "三局"];

    private static readonly SampleRequest Request = new(50, 2022, 2024, 1, [SampleFormat.Txt]);

    /// <summary>The city of 150 departments.</summary>
    public static BenchCity Read(FormImporter importer, CancellationToken cancellationToken)
    {
        var files = new List<ReadFile>();
        foreach (var file in SampleCity.Create(Request))
        {
            cancellationToken.ThrowIfCancellationRequested();
            using var stream = new MemoryStream(file.Content.ToArray(), writable: false);
            var document = importer.Read(file.Name, stream);
            if (document.Forms.Count > 0)
                files.Add(new(document, file.Content));
        }

        return new(files);
    }

    /// <summary>As many files as hold a number of indicator rows.</summary>
    /// <param name="indicatorRows">Indicator rows at the least.</param>
    public IEnumerable<ReadFile> FilesOf(long indicatorRows)
    {
        var rows = 0L;
        for (var copy = 0; ; copy++)
        {
            foreach (var original in originals)
            {
                if (rows >= indicatorRows)
                    yield break;
                rows += RowsOf(original);
                yield return copy == 0 ? original : CopyOf(original, copy);
            }
        }
    }

    /// <summary>Indicator rows of a file.</summary>
    public static int RowsOf(ReadFile file) => file.Document.Forms.Sum(form => form.Form.Indicators.Count);

    private static ReadFile CopyOf(ReadFile original, int copy)
    {
        byte[] content = [.. original.Content.Span, .. Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"\n{copy}"))];
        return new(
            original.Document with
            {
                FileName = string.Create(CultureInfo.InvariantCulture, $"{copy:000}_{original.Document.FileName}"),
                Sha256 = Convert.ToHexStringLower(SHA256.HashData(content)),
                ByteCount = content.Length,
                Forms = [.. original.Document.Forms.Select(form => form with { Form = CopyOf(form.Form, copy) })],
            },
            content);
    }

    private static EvaluationForm CopyOf(EvaluationForm form, int copy)
    {
        var branch = Branches[copy % Branches.Length];
        return form with
        {
            CompetentDepartment = With(form.CompetentDepartment, name => name + branch),
            ImplementingUnit = With(form.ImplementingUnit, name => name + branch),
            ProjectName = With(form.ProjectName, Reworded),
            ExpectedGoal = With(form.ExpectedGoal, Reworded),
            ActualGoal = With(form.ActualGoal, Reworded),
            Conclusion = With(form.Conclusion, Reworded),
            Indicators =
            [
                .. form.Indicators.Select(row => row with
                {
                    Level3 = With(row.Level3, Reworded),
                    Reason = With(row.Reason, reason => Explained(reason, row)),
                }),
            ],
        };

        string Reworded(string text) => Reword(text, copy);

        // The phrases that sort a reason have to stand in it; what they are said of differs.
        string Explained(string reason, IndicatorRow row) => row.Level3 is { } name && reason.Length > 2 ? $"{Reworded(name.Value)}：{reason}" : reason;
    }

    private static Reading<string>? With(Reading<string>? reading, Func<string, string> change) =>
        reading is null ? null : reading with { Value = change(reading.Value) };

    // Every character by another one, always the same within a copy: what was alike stays alike, and nothing else becomes so.
    private static string Reword(string text, int copy) => string.Create(text.Length, (text, copy), static (span, state) =>
    {
        for (var index = 0; index < span.Length; index++)
        {
            var character = state.text[index];
            span[index] = character is >= FirstCharacter and <= LastCharacter
                ? (char)(FirstCharacter + ((character - FirstCharacter + (state.copy * Shift)) % (LastCharacter - FirstCharacter + 1)))
                : character;
        }
    });
}
