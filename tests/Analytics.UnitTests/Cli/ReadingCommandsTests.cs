using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace Analytics.UnitTests.Cli;

/// <summary>The commands <c>parse</c> and <c>check</c> as others call them: a process, its two streams and its exit status.</summary>
public sealed class ReadingCommandsTests
{
    private static readonly string Variants = Path.Combine(Repository.Root, "tests", "TestData", "variants");

    [Fact]
    public async Task Parse_prints_the_forms_and_nothing_else()
    {
        var (status, output, errors) = await RunAsync("parse", Path.Combine(Variants, "部门整体.txt"));

        Assert.Equal(0, status);
        Assert.Empty(errors);
        using var json = JsonDocument.Parse(output);
        var file = Assert.Single(json.RootElement.EnumerateArray());
        Assert.Equal("部门整体.txt", file.GetProperty("file").GetString());
        Assert.Equal("txt", file.GetProperty("format").GetString());
        Assert.Empty(file.GetProperty("problems").EnumerateArray());
        var form = Assert.Single(file.GetProperty("forms").EnumerateArray());
        Assert.Equal("department_self_evaluation", form.GetProperty("kind").GetString());
        Assert.Equal("2024-03-01", form.GetProperty("filed_on").GetString());
        Assert.Equal("万元", form.GetProperty("currency_unit").GetString());
        Assert.Equal(JsonValueKind.Null, form.GetProperty("project_name").ValueKind);
        Assert.Equal(JsonValueKind.Null, form.GetProperty("level1_project").ValueKind);
        Assert.Equal("520.30", form.GetProperty("funding")[0].GetProperty("initial_budget").GetRawText());
        Assert.Equal(10, form.GetProperty("funding")[0].GetProperty("line").GetInt32());
        Assert.False(form.TryGetProperty("findings", out _));
        Assert.Contains("部分注销企业不再登记", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_adds_recomputed_scores_and_findings()
    {
        var (status, output, _) = await RunAsync("check", Path.Combine(Variants, "部门整体.txt"));

        Assert.Equal(0, status);
        using var json = JsonDocument.Parse(output);
        var form = json.RootElement[0].GetProperty("forms")[0];
        Assert.Equal(form.GetProperty("indicators").GetArrayLength(), form.GetProperty("recomputed").GetProperty("indicator_scores").GetArrayLength());
        Assert.Equal(JsonValueKind.Array, form.GetProperty("findings").ValueKind);
        Assert.Equal(0.978m, Math.Round(form.GetProperty("recomputed").GetProperty("execution_rate_adjusted").GetDecimal(), 3, MidpointRounding.AwayFromZero));
    }

    [Fact]
    public async Task A_folder_is_walked_in_the_order_of_its_names_and_refused_files_are_named()
    {
        var folder = Directory.CreateTempSubdirectory("analytics-cli-");
        try
        {
            Directory.CreateDirectory(Path.Combine(folder.FullName, "b"));
            File.Copy(Path.Combine(Variants, "部门整体.txt"), Path.Combine(folder.FullName, "b", "二.txt"));
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "a.txt"), "");
            File.Copy(Path.Combine(Variants, "批复表.txt"), Path.Combine(folder.FullName, "c.txt"));

            var (status, output, errors) = await RunAsync("parse", folder.FullName);

            Assert.Equal(1, status);
            using var json = JsonDocument.Parse(output);
            Assert.Equal(["a.txt", "二.txt", "c.txt"], json.RootElement.EnumerateArray().Select(file => file.GetProperty("file").GetString()));
            Assert.Equal("file-empty", json.RootElement[0].GetProperty("problems")[0].GetProperty("code").GetString());
            Assert.Contains("a.txt", errors, StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Theory]
    [InlineData("parse")]
    [InlineData("parse", "没有这个文件.txt")]
    [InlineData("check", "--不存在的选项", "x")]
    [InlineData("不存在的命令")]
    public async Task Wrong_usage_says_in_Chinese_what_to_do(params string[] arguments)
    {
        var (status, output, errors) = await RunAsync(arguments);

        Assert.Equal(2, status);
        Assert.Empty(output);
        Assert.Contains(errors, character => character is >= '\u4E00' and <= '\u9FFF');
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
