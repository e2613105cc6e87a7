using System.CommandLine;
using Analytics.Reports;
using Analytics.Reports.Annual;
using Analytics.Reports.Brief;
using Analytics.Reports.Department;
using Microsoft.Extensions.DependencyInjection;

namespace Analytics.Cli.Commands;

/// <summary><c>report</c>: makes a document and writes it into a file; the file's ending says what it is made as.</summary>
internal static class ReportCommand
{
    public static Command Create()
    {
        var department = new Option<string>("--department") { Description = "部门的名称或代码", Required = true };
        return new Command("report", "打印报告")
        {
            CreateOne("brief", "一页简报", department: null, (stages, asked, token) => stages.GetRequiredService<BriefReport>().RenderAsync(asked.Year, asked.Format, token)),
            CreateOne("annual", "年度绩效自评总结报告", department: null, (stages, asked, token) => stages.GetRequiredService<AnnualReport>().RenderAsync(asked.Year, asked.Format, token)),
            CreateOne("department", "部门绩效报告", department, async (stages, asked, token) =>
            {
                var report = stages.GetRequiredService<DepartmentReport>();
                var key = await report.FindAsync(asked.Year, asked.Department!, token);
                return await report.RenderAsync(asked.Year, key, asked.Format, token);
            }),
        };
    }

    private static Command CreateOne(string name, string title, Option<string>? department, Func<IServiceProvider, Asked, CancellationToken, Task<byte[]>> renderAsync)
    {
        var endings = string.Join("、", Enum.GetValues<ReportFormat>().Select(ReportFormats.EndingOf));
        var year = new Option<int>("--year") { Description = "年度，例如 2024", Required = true };
        var file = new Option<FileInfo>("--out") { Description = $"写入的文件，以 {endings} 结尾", Required = true };
        file.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<FileInfo?>() is { } named && ReportFormats.OfFile(named.Name) is null)
                result.AddError($"--out 的文件名应以 {endings} 结尾，现为“{named.Name}”。");
        });

        var command = new Command(name, $"{title}（{endings}）") { year, file };
        if (department is not null)
            command.Options.Add(department);
        command.SetAction((parsed, cancellationToken) => WarehouseCommand.RunAsync(
            async (stages, token) =>
            {
                var target = parsed.GetRequiredValue(file);
                var asked = new Asked(
                    parsed.GetRequiredValue(year), ReportFormats.OfFile(target.Name) ?? ReportFormat.Pdf, department is null ? null : parsed.GetRequiredValue(department));
                return await WriteAsync(target, await renderAsync(stages, asked, token), token);
            },
            cancellationToken));
        return command;
    }

    private static async Task<int> WriteAsync(FileInfo file, byte[] content, CancellationToken cancellationToken)
    {
        try
        {
            file.Directory?.Create();
            await File.WriteAllBytesAsync(file.FullName, content, cancellationToken);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync($"不能写入文件“{file.FullName}”：{exception.Message} 请检查文件夹权限和磁盘空间，或用 --out 换一个位置。");
            return ExitStatus.WrongUsage;
        }

        await Console.Error.WriteLineAsync($"已写入 {file.FullName}。");
        return ExitStatus.Done;
    }

    /// <summary>What was asked for on the command line.</summary>
    private sealed record Asked(int Year, ReportFormat Format, string? Department);
}
