using System.CommandLine;
using Analytics.Reports.Brief;
using Microsoft.Extensions.DependencyInjection;

namespace Analytics.Cli.Commands;

/// <summary><c>report</c>: prints a document into a file.</summary>
internal static class ReportCommand
{
    private const string PdfEnding = ".pdf";

    public static Command Create()
    {
        var command = new Command("report", "打印报告");
        command.Subcommands.Add(CreateBrief());
        return command;
    }

    private static Command CreateBrief()
    {
        var year = new Option<int>("--year") { Description = "年度，例如 2024", Required = true };
        var file = new Option<FileInfo>("--out") { Description = "写入的 PDF 文件", Required = true };
        file.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<FileInfo?>() is { } named && !named.Extension.Equals(PdfEnding, StringComparison.OrdinalIgnoreCase))
                result.AddError($"--out 的文件名应以 {PdfEnding} 结尾，现为“{named.Name}”。");
        });

        var command = new Command("brief", "一页简报（PDF）") { year, file };
        command.SetAction((parsed, cancellationToken) => WarehouseCommand.RunAsync(
            (stages, token) => PrintBriefAsync(stages, parsed.GetRequiredValue(year), parsed.GetRequiredValue(file), token), cancellationToken));
        return command;
    }

    private static async Task<int> PrintBriefAsync(IServiceProvider stages, int year, FileInfo file, CancellationToken cancellationToken)
    {
        var pdf = await stages.GetRequiredService<BriefReport>().RenderAsync(year, cancellationToken);
        try
        {
            file.Directory?.Create();
            await File.WriteAllBytesAsync(file.FullName, pdf, cancellationToken);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync($"不能写入文件“{file.FullName}”：{exception.Message} 请检查文件夹权限和磁盘空间，或用 --out 换一个位置。");
            return ExitStatus.WrongUsage;
        }

        await Console.Error.WriteLineAsync($"已写入 {file.FullName}。");
        return ExitStatus.Done;
    }
}
