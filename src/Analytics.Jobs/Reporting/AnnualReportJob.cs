using System.Globalization;
using Analytics.Jobs.Runs;
using Analytics.Reports;
using Analytics.Reports.Annual;
using Analytics.Warehouse.Queries.Filing;
using Analytics.Warehouse.Queries.Scope;
using Quartz;

namespace Analytics.Jobs.Reporting;

/// <summary>Makes the annual report on the newest fiscal year in all its formats and lays it into the home folder.</summary>
[DisallowConcurrentExecution]
internal sealed class AnnualReportJob(HomeFolder home, FiscalYearsQuery years, AnnualReport report, Viewer viewer, RecordedRun recordedRun) : IJob
{
    /// <summary>Name of the job in the register and in the scheduler.</summary>
    public const string Name = "annual-report";

    /// <summary>Sheets and text first: they need no browser.</summary>
    private static readonly ReportFormat[] Formats = [ReportFormat.Sheets, ReportFormat.Text, ReportFormat.Pdf];

    /// <inheritdoc />
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        viewer.IsBureau();
        await recordedRun.ExecuteAsync(Name, context, WriteAsync, cancellationToken);
    }

    private async Task<string> WriteAsync(RunReport progress, CancellationToken cancellationToken)
    {
        if (await years.RunAsync(cancellationToken) is not [var newest, ..])
            return "还没有收到任何表，没有编制报告。";

        Directory.CreateDirectory(home.Reports);
        foreach (var (index, format) in Formats.Index())
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"年度预算绩效自评总结报告-{newest.FiscalYear}年度{ReportFormats.EndingOf(format)}");
            progress.At(index * 100 / Formats.Length, $"正在编制{name}");
            await ReplaceAsync(Path.Combine(home.Reports, name), await report.RenderAsync(newest.FiscalYear, format, cancellationToken), cancellationToken);
        }

        return $"{newest.FiscalYear}年度总结报告已编制，存放在 {home.Reports}。";
    }

    /// <summary>Writes a file beside its place and moves it there, so that nobody opens half of it.</summary>
    private static async Task ReplaceAsync(string path, byte[] content, CancellationToken cancellationToken)
    {
        var unfinished = path + ".part";
        await File.WriteAllBytesAsync(unfinished, content, cancellationToken);
        File.Move(unfinished, path, overwrite: true);
    }
}
