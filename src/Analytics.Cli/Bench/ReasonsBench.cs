using System.Globalization;
using System.Text;
using Analytics.Cli.Bench.Reasons;
using Analytics.Cli.Commands;

namespace Analytics.Cli.Bench;

/// <summary>How well reasons are sorted and divided, against what a person labelled.</summary>
/// <param name="output">Where to.</param>
internal sealed class ReasonsBench(TextWriter output)
{
    private static readonly string[] Head = ["标注", "条数", "首要分类", "全部分类 F1", "原因与措施分开", "是否套话"];

    /// <summary>Prints the accuracy of each half of the labels.</summary>
    /// <param name="labels">The labelled reasons.</param>
    /// <param name="diff">Where what differs is written; null for nowhere.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The exit status.</returns>
    public async Task<int> RunAsync(IReadOnlyList<LabelledReason> labels, FileInfo? diff, CancellationToken cancellationToken)
    {
        var halves = labels.GroupBy(label => label.Half, StringComparer.Ordinal).Select(half => (Name: half.Key, Report: new ReasonsReport(half))).ToList();
        TextTable.Print([Head, .. halves.Select(half => LineOf(half.Name, half.Report))], output);
        await output.WriteLineAsync("tuned：写短语时看过的一半；blind：只用来测量、从不据以改短语的一半");
        if (diff is not null)
            await WriteAsync([.. halves.SelectMany(half => half.Report.Differences)], diff, cancellationToken);
        return ExitStatus.Done;
    }

    private static string[] LineOf(string name, ReasonsReport report) =>
    [
        name,
        report.Count.ToString(CultureInfo.InvariantCulture),
        Share(report.PrimaryCount, report.Count),
        report.CategoriesF1.ToString("0.000", CultureInfo.InvariantCulture),
        Share(report.SplitCount, report.Count),
        Share(report.BoilerplateCount, report.Count),
    ];

    private static string Share(int right, int all) => ((decimal)right / all).ToString("0.000", CultureInfo.InvariantCulture);

    private static async Task WriteAsync(List<ReasonDifference> differences, FileInfo file, CancellationToken cancellationToken)
    {
        file.Directory?.Create();
        await using var writer = new StreamWriter(file.FullName, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        await writer.WriteLineAsync("half\tpart\ttext\tlabelled\tfound\tphrases");
        foreach (var difference in differences)
        {
            cancellationToken.ThrowIfCancellationRequested();
            await writer.WriteLineAsync(string.Join('\t', difference.Half, difference.Part, difference.Text, difference.Labelled, difference.Found, difference.Phrases));
        }

        await Console.Error.WriteLineAsync($"已写入 {differences.Count} 处不一致：{file.FullName}");
    }
}
