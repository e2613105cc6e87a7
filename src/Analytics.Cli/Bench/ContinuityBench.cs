using System.Diagnostics;
using System.Globalization;
using System.Text;
using Analytics.Cli.Bench.Continuity;
using Analytics.Domain.Projects;
using Analytics.Samples;

namespace Analytics.Cli.Bench;

/// <summary>Matches the projects of a city over its years: how many of the true continuations are found, and how many of the proposals are right.</summary>
/// <param name="output">Where to.</param>
internal sealed class ContinuityBench(TextWriter output)
{
    // Five years, so that projects are renamed, split and merged again.
    private static readonly SampleRequest City = new(SampleCity.MostDepartments, 2020, 2024, 1, [SampleFormat.Txt]);

    /// <summary>Measures over a city that is made for it.</summary>
    public async Task<int> RunGeneratedAsync(FileInfo? diff, CancellationToken cancellationToken)
    {
        BenchMachine.Print(output);
        var truth = SampleCity.Continuations(City).ToLookup(link => link.Department, StringComparer.Ordinal);
        var departments = SampleCity.Create(City).SelectMany(file => file.Truth.Forms)
            .Where(form => form.CompetentDepartment is not null).GroupBy(form => form.CompetentDepartment!, StringComparer.Ordinal).ToList();
        var report = new ContinuityReport(new(new()));
        var watch = Stopwatch.StartNew();
        foreach (var department in departments)
        {
            cancellationToken.ThrowIfCancellationRequested();
            report.Add(department, truth[department.Key]);
        }

        await PrintAsync(report, watch.Elapsed);
        if (diff is not null)
            await File.WriteAllLinesAsync(diff.FullName, report.Differences, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), cancellationToken);
        return ExitStatus.Done;
    }

    private async Task PrintAsync(ContinuityReport report, TimeSpan elapsed)
    {
        await output.WriteLineAsync($"\n跨年项目对应（{report.ProjectCount} 个年度项目，{Numbers(elapsed.TotalSeconds)} 秒）");
        await output.WriteLineAsync("延续方式  实有    找到    查全率");
        foreach (var (kind, all, found) in report.Kinds)
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{kind,-6}{all,8}{found,8}{(double)found / all,10:0.0000}"));
        await output.WriteLineAsync($"无需确认：对 {report.Certain.Right}，错 {report.Certain.Wrong}");
        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"待人确认：对 {report.Proposed.Right}，错 {report.Proposed.Wrong}，查准率 {(double)report.Proposed.Right / Math.Max(report.Proposed.Right + report.Proposed.Wrong, 1):0.0000}"));
    }

    private static string Numbers(double seconds) => seconds.ToString("0.00", CultureInfo.InvariantCulture);
}
