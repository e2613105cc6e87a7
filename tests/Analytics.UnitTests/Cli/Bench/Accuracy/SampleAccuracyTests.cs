using Analytics.Cli.Bench.Accuracy;
using Analytics.Ingestion;
using Analytics.Samples;

namespace Analytics.UnitTests.Cli.Bench.Accuracy;

/// <summary>What the generator wrote is what the reader reads, in the layouts that it reads today.</summary>
public sealed class SampleAccuracyTests
{
    private static readonly Lazy<AccuracyReport> Report = new(Read);

    [Theory]
    [InlineData("layout:txt/natural", 0.999, 0.985)]
    [InlineData("layout:txt/pipes", 0.99, 0.97)]
    [InlineData("layout:txt/tabs", 0.99, 0.97)]
    [InlineData("layout:txt/one-line", 0.99, 0.97)]
    [InlineData("format:xlsx", 0.999, 0.995)]
    [InlineData("format:xls", 0.999, 0.995)]
    [InlineData("format:docx", 0.999, 0.995)]
    [InlineData("format:html", 0.99, 0.97)]
    public void Forms_are_read_as_they_were_written(string group, double numbers, double texts)
    {
        var (readNumbers, readTexts) = Report.Value[group];

        Assert.NotEqual(0, readNumbers.Count);
        Assert.InRange(readNumbers.F1, numbers, 1);
        Assert.InRange(readTexts.F1, texts, 1);
    }

    private static AccuracyReport Read()
    {
        var importer = FormImporter.CreateDefault();
        var report = new AccuracyReport();
        foreach (var file in SampleCity.Create(new(16, 2023, 2024, 11, [SampleFormat.Txt, SampleFormat.Xlsx, SampleFormat.Xls, SampleFormat.Docx, SampleFormat.Html])))
        {
            using var content = new MemoryStream(file.Content.ToArray(), writable: false);
            report.Add(file.Truth, importer.Read(file.Name, content));
        }

        return report;
    }
}
