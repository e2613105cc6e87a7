using System.Diagnostics;
using System.Globalization;
using System.Text;
using Analytics.Cli.Bench.Findings;
using Analytics.Domain.Checks;
using Analytics.Domain.Checks.Comparison;
using Analytics.Domain.Forms;
using Analytics.Ingestion;
using Analytics.Samples;
using Analytics.Samples.Truth;
using Microsoft.Extensions.DependencyInjection;

namespace Analytics.Cli.Bench;

/// <summary>Runs the rules over a city: how much of what was planted they find, what they find besides, and how fast they are.</summary>
/// <param name="output">Where to.</param>
/// <param name="stages">The reading stage.</param>
internal sealed class CheckBench(TextWriter output, IServiceProvider stages)
{
    private const double Target = 0.97;
    private const int FilesBetweenProgress = 2000;

    // Every format and layout; some hundred errors for each rule.
    private static readonly SampleRequest ForAccuracy = new(SampleCity.MostDepartments, 2022, 2024, 1, []);

    // About sixty thousand forms.
    private static readonly SampleRequest ForSpeed = new(SampleCity.MostDepartments, 2016, 2031, 1, [SampleFormat.Txt]);

    /// <summary>Accuracy and speed over cities that are made for it.</summary>
    public async Task<int> RunGeneratedAsync(FileInfo? diff, CancellationToken cancellationToken)
    {
        BenchMachine.Print(output);
        var status = await MeasureAccuracyAsync(
            SampleCity.Create(ForAccuracy).Select(file => (file.Truth, file.Content.ToArray())), diff, cancellationToken);
        MeasureSpeed(cancellationToken);
        return status;
    }

    /// <summary>Accuracy over a folder that <c>sample</c> has written.</summary>
    public async Task<int> RunAsync(string folder, IReadOnlyList<TruthFile> truth, FileInfo? diff, CancellationToken cancellationToken)
    {
        BenchMachine.Print(output);
        return await MeasureAccuracyAsync(truth.Select(file => (file, File.ReadAllBytes(Path.Combine(folder, file.File)))), diff, cancellationToken);
    }

    private async Task<int> MeasureAccuracyAsync(IEnumerable<(TruthFile Truth, byte[] Content)> files, FileInfo? diff, CancellationToken cancellationToken)
    {
        var importer = stages.GetRequiredService<FormImporter>();
        var read = new List<(TruthFile Truth, IReadOnlyList<IReadOnlyList<Finding>> Findings, bool IsReviewed)>();
        var compared = new List<ComparedForm>();
        foreach (var (truth, content) in files)
        {
            cancellationToken.ThrowIfCancellationRequested();
            using var stream = new MemoryStream(content, writable: false);
            var document = importer.Read(truth.File, stream);
            // A file of the city holds at most a handful of forms.
            compared.AddRange(document.Forms.Select((form, i) => ComparedForm.Of(KeyOf(read.Count, i), form.Form)));
            read.Add((Light(truth), [.. document.Forms.Select(form => form.Findings)], document.NeedsReview));
            if (read.Count % FilesBetweenProgress == 0)
                await Console.Error.WriteLineAsync($"已读取 {read.Count} 个文件");
        }

        var comparisons = stages.GetRequiredService<FormComparison>().Compare(compared).ToLookup(found => found.FormKey, found => found.Finding);
        var report = new FindingsReport();
        for (var i = 0; i < read.Count; i++)
        {
            var (truth, findings, isReviewed) = read[i];
            report.Add(truth, [.. findings.Select((own, form) => (IReadOnlyList<Finding>)[.. own, .. comparisons[KeyOf(i, form)]])], isReviewed);
        }

        await output.WriteLineAsync($"样本：{read.Count} 个文件，{read.Sum(file => file.Truth.Forms.Count)} 份表");
        Print(report);
        if (diff is not null)
            await WriteDifferencesAsync(report, diff, cancellationToken);
        return ExitStatus.Done;
    }

    private static long KeyOf(int file, int form) => ((long)file << 16) + form;

    // Sixty thousand forms have texts that nobody looks at again.
    private static TruthFile Light(TruthFile truth) => truth with
    {
        Forms = [.. truth.Forms.Select(form => new TruthForm { Kind = form.Kind, Planted = form.Planted })],
    };

    private void MeasureSpeed(CancellationToken cancellationToken)
    {
        var importer = stages.GetRequiredService<FormImporter>();
        var judge = stages.GetRequiredService<FormJudge>();
        var compared = new List<ComparedForm>();
        var judging = new Stopwatch();
        var findings = 0;
        foreach (var file in SampleCity.Create(ForSpeed))
        {
            cancellationToken.ThrowIfCancellationRequested();
            using var stream = new MemoryStream(file.Content.ToArray(), writable: false);
            var forms = importer.Read(file.Name, stream).Forms;
            judging.Start();
            foreach (var form in forms)
                findings += judge.Judge(form.Form).Findings.Count;
            judging.Stop();
            foreach (var form in forms)
            {
                compared.Add(ComparedForm.Of(compared.Count, form.Form));
                if (compared.Count % FilesBetweenProgress == 0)
                    Console.Error.WriteLine($"已复核 {compared.Count} 份表");
            }
        }

        var comparing = Stopwatch.StartNew();
        var comparisons = stages.GetRequiredService<FormComparison>().Compare(compared).Count;
        comparing.Stop();
        output.WriteLine();
        output.WriteLine($"速度：{compared.Count} 份表，{compared.Sum(form => form.Indicators.Count)} 行指标，单线程，不含读表");
        PrintSpeed("逐表复算和检查", compared.Count, judging.Elapsed, findings);
        PrintSpeed("各表相互比较", compared.Count, comparing.Elapsed, comparisons);
    }

    private void PrintSpeed(string what, int forms, TimeSpan elapsed, int findings) => output.WriteLine(string.Create(
        CultureInfo.InvariantCulture, $"{what}：{elapsed.TotalSeconds:0.0} 秒，每秒 {forms / Math.Max(elapsed.TotalSeconds, 0.001):0} 份表，{findings} 个问题"));

    private void Print(FindingsReport report)
    {
        output.WriteLine("\n规则                             查全率   查准率   查到   漏报   误报");
        foreach (var (rule, tally) in report.Rules)
        {
            var mark = tally.Recall < Target || tally.Precision < Target ? "  ←" : "";
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{rule,-32}{Share(tally.Recall)}{Share(tally.Precision)}{tally.Found,7}{tally.Missed,7}{tally.False,7}{mark}"));
        }

        output.WriteLine($"没有埋入问题的表 {report.CleanForms} 份，其中有“错误”级问题的 {report.CleanFormsWithError} 份");
    }

    private static string Share(double? share) => share is { } value ? string.Create(CultureInfo.InvariantCulture, $"{value,9:0.0000}") : "        –";

    private static async Task WriteDifferencesAsync(FindingsReport report, FileInfo file, CancellationToken cancellationToken)
    {
        file.Directory?.Create();
        await using var writer = new StreamWriter(file.FullName, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        await writer.WriteLineAsync("rule\toutcome\tfile\tlayout\tform\tindicator\tseverity\tin_review\ttext");
        foreach (var difference in report.Differences.OrderBy(difference => difference.Rule, StringComparer.Ordinal))
        {
            cancellationToken.ThrowIfCancellationRequested();
            await writer.WriteLineAsync(string.Join(
                '\t',
                difference.Rule,
                difference.IsPlanted ? "missed" : "false",
                difference.File,
                difference.Layout,
                difference.Form.ToString(CultureInfo.InvariantCulture),
                difference.Indicator?.ToString(CultureInfo.InvariantCulture),
                difference.Severity,
                difference.IsReviewed,
                difference.Text?.Replace('\t', ' ').Replace('\n', ' ')));
        }

        await Console.Error.WriteLineAsync($"已写入 {report.Differences.Count} 处不一致：{file.FullName}");
    }
}
