using System.Diagnostics;
using System.Globalization;
using System.Text;
using Analytics.Cli.Bench.Accuracy;
using Analytics.Ingestion;
using Analytics.Samples;
using Analytics.Samples.Truth;
using Microsoft.Extensions.DependencyInjection;

namespace Analytics.Cli.Bench;

/// <summary>Reads and checks files in process on one thread, and prints times, accuracy and what others take for the same files.</summary>
/// <param name="output">Where to.</param>
internal sealed class ReadBench(TextWriter output)
{
    private const double Percentile = 0.95;
    private const string CrashCode = "reader-crashed";

    // Small enough to be done in a minute, large enough to hold every layout.
    private static readonly SampleRequest Generated = new(40, 2022, 2024, 1, []);

    /// <summary>Measures a city that is made for it and removed afterwards.</summary>
    public async Task<int> RunGeneratedAsync(FileInfo? diff, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("analytics-bench-");
        try
        {
            await SampleFolder.WriteAsync(Generated, folder.FullName, progress: null, cancellationToken);
            return await RunAsync(folder.FullName, Path.Combine(folder.FullName, TruthJson.FileName), diff, cancellationToken);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Measures the files of a folder against a truth.</summary>
    public async Task<int> RunAsync(string folder, string truth, FileInfo? diff, CancellationToken cancellationToken)
    {
        if (await TruthSource.ReadAsync(folder, truth) is not { } files)
            return ExitStatus.WrongUsage;
        await using var stages = Stages.CreateReading();
        var importer = stages.GetRequiredService<FormImporter>();
        var report = new AccuracyReport();
        var times = new List<(string Format, int Forms, double Milliseconds)>();
        var crashes = 0;
        var refused = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var content = await File.ReadAllBytesAsync(Path.Combine(folder, file.File), cancellationToken);
            // The first reading warms what the second one is timed with.
            var document = Read(importer, file.File, content);
            var watch = Stopwatch.StartNew();
            if (document.Rejection?.Code != CrashCode)
                Read(importer, file.File, content);
            else
                crashes++;
            var format = file.Format ?? document.Format ?? "?";
            if (document.Rejection is null)
                times.Add((format, Math.Max(1, file.Forms.Count), watch.Elapsed.TotalMilliseconds));
            else
                refused[format] = refused.GetValueOrDefault(format) + 1;
            report.Add(file, document);
        }

        PrintMachine(files);
        await PrintTimesAsync(folder, files, times, cancellationToken);
        if (refused.Count > 0)
            await output.WriteLineAsync($"拒收的文件（不计时，全部内容计为漏读）：{string.Join('，', refused.Select(entry => $"{entry.Key} {entry.Value} 个"))}");
        AccuracyTable.Print(report, output);
        using var process = Process.GetCurrentProcess();
        await output.WriteLineAsync($"\n内存峰值：{process.PeakWorkingSet64 / (1024 * 1024)} MB");
        if (diff is not null)
            await WriteDifferencesAsync(report, diff, cancellationToken);
        if (crashes == 0)
            return ExitStatus.Done;
        await Console.Error.WriteLineAsync($"有 {crashes} 个文件使读取程序出错，见上面的说明；请把文件交给开发人员。");
        return ExitStatus.NeedsAttention;
    }

    private static Domain.Forms.SourceDocument Read(FormImporter importer, string name, byte[] content)
    {
        using var stream = new MemoryStream(content, writable: false);
        try
        {
            return importer.Read(name, stream);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // An exception is a bug of the reader; one file with it must not end the measuring of the others.
            Console.Error.WriteLine($"读取“{name}”时程序出错：{exception}");
            return new() { FileName = name, Sha256 = "", ByteCount = content.Length, Rejection = new(CrashCode, exception.Message) };
        }
    }

    private void PrintMachine(IReadOnlyList<TruthFile> files)
    {
        BenchMachine.Print(output);
        output.WriteLine($"样本：{files.Count} 个文件，{files.Sum(file => file.Forms.Count)} 份表；读取并复核，单线程，预热后");
    }

    private async Task PrintTimesAsync(string folder, IReadOnlyList<TruthFile> files, List<(string Format, int Forms, double Milliseconds)> times, CancellationToken cancellationToken)
    {
        await output.WriteLineAsync("\n格式    表数     中位数    p95   （毫秒/表）   对照");
        foreach (var group in times.GroupBy(time => time.Format).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            var perForm = group.Select(time => time.Milliseconds / time.Forms).Order().ToList();
            var paths = files.Where(file => (file.Format ?? "") == group.Key).Select(file => (Path.Combine(folder, file.File), file.Forms.Count)).ToList();
            var peer = await ReadPeers.MeasureAsync(group.Key, paths, cancellationToken);
            await output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"{group.Key,-6}{group.Sum(time => time.Forms),6}{perForm[perForm.Count / 2],11:0.00}{perForm[(int)((perForm.Count - 1) * Percentile)],9:0.00}                {peer}"));
        }
    }

    private static async Task WriteDifferencesAsync(AccuracyReport report, FileInfo file, CancellationToken cancellationToken)
    {
        file.Directory?.Create();
        await using var writer = new StreamWriter(file.FullName, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        await writer.WriteLineAsync("file\tformat\tlayout\tplace\tfield\toutcome\texpected\tgot\tconfidence\tin_review");
        foreach (var (truth, field, isReviewed) in report.Differences)
        {
            cancellationToken.ThrowIfCancellationRequested();
            await writer.WriteLineAsync(string.Join('\t', truth.File, truth.Format, truth.Layout, field.Place, field.Field, field.Outcome, OneLine(field.Expected), OneLine(field.Got), field.Confidence?.ToString(CultureInfo.InvariantCulture), isReviewed));
        }

        await Console.Error.WriteLineAsync($"已写入 {report.Differences.Count} 处不一致：{file.FullName}");
    }

    private static string OneLine(string? text) => (text ?? "").Replace('\t', ' ').Replace('\n', ' ').Replace('\r', ' ');
}
