using System.Text;
using Analytics.Samples;
using Analytics.Samples.Truth;

namespace Analytics.UnitTests.Samples;

public sealed class SampleCityTests
{
    private static readonly SampleRequest SmallCity = new(4, 2023, 2024, 7, []);

    private static readonly Lazy<IReadOnlyList<SampleFile>> Files = new(() => [.. SampleCity.Create(SmallCity)]);

    [Fact]
    public void The_same_seed_makes_the_same_bytes()
    {
        Assert.Equal(Prints(Files.Value), Prints(SampleCity.Create(SmallCity)));

        static IEnumerable<string> Prints(IEnumerable<SampleFile> files) =>
            files.Select(file => $"{file.Name} {Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(file.Content.Span))} {TruthJson.Write(file.Truth)}");
    }

    [Fact]
    public void Another_seed_makes_another_city() =>
        Assert.NotEqual(Files.Value.Select(file => TruthJson.Write(file.Truth)), SampleCity.Create(SmallCity with { Seed = 8 }).Select(file => TruthJson.Write(file.Truth)));

    [Fact]
    public void No_two_files_have_the_same_name() =>
        Assert.Equal(Files.Value.Count, Files.Value.Select(file => file.Name).Distinct(StringComparer.Ordinal).Count());

    [Fact]
    public void A_truth_reads_back_as_it_was_written()
    {
        var written = $"[{string.Join(',', Files.Value.Select(file => TruthJson.Write(file.Truth)))}]";

        var read = TruthJson.Read(new MemoryStream(Encoding.UTF8.GetBytes(written)));

        Assert.Equal(Files.Value.Select(file => TruthJson.Write(file.Truth)), read.Select(TruthJson.Write));
    }

    [Fact]
    public void Funding_adds_up_unless_an_error_was_planted()
    {
        foreach (var form in Forms().Where(form => form.Kind == "project_target_approval"))
            Assert.Equal(form.Funding[0].InitialBudget, form.Funding.Skip(1).Sum(row => row.InitialBudget));
    }

    [Fact]
    public void Weights_and_scores_of_clean_forms_add_up()
    {
        foreach (var form in Forms().Where(form => form.Kind.EndsWith("self_evaluation", StringComparison.Ordinal) && form.Planted.Count == 0))
        {
            Assert.Equal(form.TotalScore, form.Indicators.Sum(row => row.Score) + form.Funding[0].Score);
            if (form.Funding[0].Weight is { } weight)
                Assert.Equal(100m, form.Indicators.Sum(row => row.Weight) + weight);
        }
    }

    [Fact]
    public void No_two_forms_give_the_same_reason_unless_it_was_planted()
    {
        var reasons = Forms()
            .SelectMany(form => form.Indicators.Select((row, index) => (form, row.Reason, index)))
            .Where(entry => entry.Reason is not null && !entry.form.Planted.Contains(new("copied-reason", entry.index)))
            .Select(entry => string.Concat(entry.Reason!.Where(char.IsLetter)))
            .ToList();

        Assert.NotEmpty(reasons);
        Assert.Equal(reasons.Count, reasons.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void A_corrected_form_sorts_behind_the_one_it_corrects()
    {
        var names = SampleCity.Create(new(20, 2024, 2024, 3, [])).Select(file => file.Name).ToList();
        var corrected = names.Where(name => name.Contains("（更正）", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(corrected);
        Assert.All(corrected, name =>
        {
            var lead = name[..name.IndexOf("（更正）", StringComparison.Ordinal)];
            Assert.Equal(name, names.Where(other => other.StartsWith(lead, StringComparison.Ordinal) && !other.Contains("（更正）", StringComparison.Ordinal)).Append(name).Order(StringComparer.Ordinal).Last());
        });
    }

    [Theory]
    [InlineData(0, 2023, 2024)]
    [InlineData(100_000, 2023, 2024)]
    [InlineData(1, 2024, 2023)]
    [InlineData(1, 1999, 2023)]
    public void A_city_that_cannot_be_is_refused(int departments, int firstYear, int lastYear) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => SampleCity.Create(new(departments, firstYear, lastYear, 1, [])));

    private static IEnumerable<TruthForm> Forms() => Files.Value.SelectMany(file => file.Truth.Forms);
}
