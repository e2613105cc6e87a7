using System.Diagnostics;
using System.Text;

namespace Analytics.UnitTests.Cli;

/// <summary>The commands <c>sample</c> and <c>bench read</c> as others call them.</summary>
public sealed class SampleCommandTests
{
    [Fact]
    public async Task A_city_is_written_with_its_truth_and_measured()
    {
        var folder = Directory.CreateTempSubdirectory("analytics-sample-");
        try
        {
            var city = Path.Combine(folder.FullName, "city");
            var (status, output, errors) = await RunAsync("sample", "--departments", "2", "--years", "2024", "--seed", "9", "--out", city, "--formats", "txt,xlsx");

            Assert.Equal((0, ""), (status, output));
            Assert.Contains("truth.json", errors, StringComparison.Ordinal);
            Assert.All(Directory.GetFiles(city), file => Assert.Contains(Path.GetExtension(file), new[] { ".txt", ".xlsx", ".json" }));

            var differences = Path.Combine(folder.FullName, "diff.tsv");
            (status, output, _) = await RunAsync("bench", "read", "--sample", city, "--diff", differences);

            Assert.Equal(0, status);
            Assert.Contains("format:xlsx", output, StringComparison.Ordinal);
            Assert.StartsWith("file\tformat\tlayout", await File.ReadAllTextAsync(differences), StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task A_folder_with_something_in_it_is_left_alone()
    {
        var folder = Directory.CreateTempSubdirectory("analytics-sample-");
        try
        {
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "要紧.txt"), "");

            var (status, _, errors) = await RunAsync("sample", "--departments", "1", "--years", "2024", "--seed", "1", "--out", folder.FullName);

            Assert.Equal(2, status);
            Assert.Contains(folder.FullName, errors, StringComparison.Ordinal);
            Assert.Equal("要紧.txt", Path.GetFileName(Assert.Single(Directory.GetFiles(folder.FullName))));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Theory]
    [InlineData("--departments", "0")]
    [InlineData("--departments", "十")]
    [InlineData("--years", "2024-2022")]
    [InlineData("--years", "今年")]
    [InlineData("--seed", "-1")]
    [InlineData("--formats", "txt,gif")]
    public async Task A_wrong_value_is_named_with_what_is_allowed(string option, string value)
    {
        var folder = Path.Combine(Path.GetTempPath(), $"analytics-sample-{Guid.NewGuid():N}");
        var arguments = new Dictionary<string, string> { ["--departments"] = "1", ["--years"] = "2024", ["--seed"] = "1", ["--out"] = folder, [option] = value };

        var (status, output, errors) = await RunAsync(["sample", .. arguments.SelectMany(pair => new[] { pair.Key, pair.Value })]);

        Assert.Equal((2, ""), (status, output));
        Assert.Contains(option, errors, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder));
    }

    private static async Task<(int Status, string Output, string Errors)> RunAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "Analytics.Cli.dll"));
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await errors);
    }
}
