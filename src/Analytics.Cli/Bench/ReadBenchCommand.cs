using System.CommandLine;

namespace Analytics.Cli.Bench;

/// <summary><c>bench read</c>: how fast and how exactly files are read.</summary>
internal static class ReadBenchCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var sample = new Option<DirectoryInfo>("--sample") { Description = "已用 sample 生成的文件夹；不写则临时生成一个" };
        var truth = new Option<FileInfo>("--truth") { Description = "标准答案文件（格式同 truth.json），与 --forms 一起用" };
        var forms = new Option<DirectoryInfo>("--forms") { Description = "标准答案所说的文件所在的文件夹" };
        var diff = new Option<FileInfo>("--diff") { Description = "把每一处不一致写入这个文件（制表符分隔）" };
        var command = new Command("read", "读表的速度和准确率，与 python3、pdftotext 并列测量") { sample, truth, forms, diff };
        command.SetAction((parsed, cancellationToken) => RunAsync(
            parsed.GetValue(sample), parsed.GetValue(truth), parsed.GetValue(forms), parsed.GetValue(diff), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(DirectoryInfo? sample, FileInfo? truth, DirectoryInfo? forms, FileInfo? diff, CancellationToken cancellationToken)
    {
        if ((truth is null) != (forms is null) || (sample is not null && truth is not null))
        {
            await Console.Error.WriteLineAsync("--truth 和 --forms 要一起写，且不能与 --sample 同时用。");
            return ExitStatus.WrongUsage;
        }

        var bench = new ReadBench(Console.Out);
        var folder = forms ?? sample;
        if (folder is null)
            return await bench.RunGeneratedAsync(diff, cancellationToken);
        var answers = truth ?? new FileInfo(Path.Combine(folder.FullName, Samples.Truth.TruthJson.FileName));
        return await bench.RunAsync(folder.FullName, answers.FullName, diff, cancellationToken);
    }
}
