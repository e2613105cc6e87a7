using System.Security.Cryptography;
using Analytics.Cli.Bench.Scale;
using Analytics.Ingestion;
using Analytics.Warehouse.Loading;

namespace Analytics.UnitTests.Cli.Bench.Scale;

public sealed class BenchCityTests
{
    private static readonly Lazy<BenchCity> City = new(() => BenchCity.Read(FormImporter.CreateDefault(), CancellationToken.None));

    [Fact]
    public void A_city_has_the_rows_that_are_asked_for_and_no_file_more()
    {
        const long asked = 30_000;

        var files = City.Value.FilesOf(asked).ToList();

        var rows = files.Sum(BenchCity.RowsOf);
        Assert.InRange(rows, asked, asked + BenchCity.RowsOf(files[^1]));
    }

    [Fact]
    public void No_two_files_have_the_same_content_and_each_hash_is_that_of_its_bytes()
    {
        var files = City.Value.FilesOf(30_000).ToList();

        Assert.Equal(files.Count, files.Select(file => file.Document.Sha256).Distinct().Count());
        Assert.All(files.TakeLast(20), file =>
        {
            Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(file.Content.Span)), file.Document.Sha256);
            Assert.Equal(file.Content.Length, file.Document.ByteCount);
        });
    }

    [Fact]
    public void Copies_of_a_form_are_different_projects_with_other_words_of_the_same_length()
    {
        var files = City.Value.FilesOf(60_000).ToList();
        var original = files.First(file => file.Document.Forms[0].Form is { ProjectName: not null, Conclusion: not null });
        var copies = files.Where(file => file.Document.FileName.EndsWith("_" + original.Document.FileName, StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(copies);
        Assert.Equal(copies.Count + 1, copies.Append(original).Select(NameOf).Distinct().Count());
        Assert.All(copies, copy =>
        {
            Assert.Equal(NameOf(original).Length, NameOf(copy).Length);
            Assert.NotEqual(original.Document.Forms[0].Form.Conclusion, copy.Document.Forms[0].Form.Conclusion);
        });

        static string NameOf(ReadFile file) => file.Document.Forms[0].Form.ProjectName!.Value;
    }
}
