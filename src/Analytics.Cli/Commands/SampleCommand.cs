using System.CommandLine;
using System.Globalization;
using Analytics.Samples;

namespace Analytics.Cli.Commands;

/// <summary><c>sample</c>: writes a synthetic city with its truth.</summary>
internal static class SampleCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var departments = new Option<string>("--departments") { Description = $"部门数，1 到 {SampleCity.MostDepartments}", Required = true };
        var years = new Option<string>("--years") { Description = "年度，例如 2022-2024 或 2024", Required = true };
        var seed = new Option<string>("--seed") { Description = "种子；种子相同，写出的文件逐字节相同", Required = true };
        var folder = new Option<DirectoryInfo>("--out") { Description = "写入的文件夹，须不存在或为空", Required = true };
        var formats = new Option<string>("--formats") { Description = $"只用这些格式，以逗号分隔：{string.Join(',', SampleFormats.Names)}" };
        var command = new Command("sample", "生成模拟城市的绩效表（含预设错误）和标准答案 truth.json、跨年项目对应 continuity.json") { departments, years, seed, folder, formats };
        command.SetAction((parsed, cancellationToken) => RunAsync(
            parsed.GetRequiredValue(departments), parsed.GetRequiredValue(years), parsed.GetRequiredValue(seed), parsed.GetValue(formats), parsed.GetRequiredValue(folder), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(string departments, string years, string seed, string? formats, DirectoryInfo folder, CancellationToken cancellationToken)
    {
        var problems = new List<string>();
        var request = Request(departments, years, seed, formats, problems);
        if (File.Exists(folder.FullName))
            problems.Add($"--out 应为文件夹，“{folder.FullName}”是一个文件；请换一个位置。");
        else if (folder.Exists && folder.EnumerateFileSystemInfos().Any())
            problems.Add($"文件夹“{folder.FullName}”里已有内容，为免混淆不写入；请换一个空文件夹，或先清空它。");
        if (problems.Count > 0)
        {
            await Console.Error.WriteLineAsync(string.Join(Environment.NewLine, problems));
            return ExitStatus.WrongUsage;
        }

        var (files, forms) = await SampleFolder.WriteAsync(request, folder.FullName, new StderrProgress(), cancellationToken);
        await Console.Error.WriteLineAsync($"已写入 {files} 个文件、{forms} 份表和 truth.json：{folder.FullName}");
        return ExitStatus.Done;
    }

    private static SampleRequest Request(string departments, string years, string seed, string? formats, List<string> problems)
    {
        if (!int.TryParse(departments, NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count < 1 || count > SampleCity.MostDepartments)
            problems.Add($"--departments 应为 1 到 {SampleCity.MostDepartments} 的整数，现为“{departments}”。");
        var (first, last) = Years(years, problems);
        if (!ulong.TryParse(seed, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            problems.Add($"--seed 应为不带符号的整数，现为“{seed}”。");
        var chosen = new List<SampleFormat>();
        foreach (var name in (formats ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (SampleFormats.FromName(name) is { } format)
                chosen.Add(format);
            else
                problems.Add($"--formats 不认识“{name}”，可用：{string.Join('、', SampleFormats.Names)}。");
        }

        return new(count, first, last, number, chosen);
    }

    private static (int First, int Last) Years(string years, List<string> problems)
    {
        var ends = years.Split('-');
        var (earliest, latest) = SampleCity.Years;
        var last = 0;
        if (ends.Length <= 2
            && int.TryParse(ends[0], NumberStyles.None, CultureInfo.InvariantCulture, out var first)
            && int.TryParse(ends[^1], NumberStyles.None, CultureInfo.InvariantCulture, out last)
            && first >= earliest && last <= latest && first <= last)
        {
            return (first, last);
        }

        problems.Add($"--years 应为 {earliest} 到 {latest} 之间的一个年度或一段年度，例如 2022-2024，现为“{years}”。");
        return (earliest, earliest);
    }

    /// <summary>Says on stderr how far the writing is; at once, unlike <see cref="Progress{T}"/>.</summary>
    private sealed class StderrProgress : IProgress<int>
    {
        public void Report(int value) => Console.Error.WriteLine($"已写入 {value} 个文件……");
    }
}
