using System.CommandLine;
using Analytics.Cli.Bench.Reasons;

namespace Analytics.Cli.Bench;

/// <summary><c>bench reasons</c>: how well reasons are sorted, against labels made by hand.</summary>
internal static class ReasonsBenchCommand
{
    /// <summary>Where the project keeps its labels, seen from its root.</summary>
    public static readonly string Labels = Path.Combine("tests", "TestData", "reasons", "labelled-reasons.tsv");

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var labels = new Option<FileInfo>("--labels") { Description = $"人工标注的原因（制表符分隔）；不写则为 {Labels}" };
        var diff = new Option<FileInfo>("--diff") { Description = "把每一处与标注不一致的写入这个文件（制表符分隔）" };
        var command = new Command("reasons", "未完成原因分类的准确率") { labels, diff };
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed.GetValue(labels) ?? new FileInfo(Labels), parsed.GetValue(diff), cancellationToken));
        return command;
    }

    /// <summary>Measures.</summary>
    /// <param name="labels">The labelled reasons.</param>
    /// <param name="diff">Where what differs is written; null for nowhere.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The exit status.</returns>
    public static async Task<int> RunAsync(FileInfo labels, FileInfo? diff, CancellationToken cancellationToken)
    {
        if (!labels.Exists)
        {
            await Console.Error.WriteLineAsync($"没有找到标注文件 {labels.FullName}。请在项目的根目录运行，或用 --labels 指定文件。");
            return ExitStatus.WrongUsage;
        }

        IReadOnlyList<LabelledReason> reasons;
        try
        {
            reasons = LabelledReason.Read(await File.ReadAllLinesAsync(labels.FullName, cancellationToken));
        }
        catch (InvalidDataException exception)
        {
            await Console.Error.WriteLineAsync($"标注文件 {labels.FullName} 不能用：{exception.Message}");
            return ExitStatus.WrongUsage;
        }

        return await new ReasonsBench(Console.Out).RunAsync(reasons, diff, cancellationToken);
    }
}
