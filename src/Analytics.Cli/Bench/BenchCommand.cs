using System.CommandLine;
using Analytics.Cli.Bench.Scale;

namespace Analytics.Cli.Bench;

/// <summary><c>bench</c>: the side-by-side measurements; without a name all but those that measure the database.</summary>
internal static class BenchCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var read = ReadBenchCommand.Create();
        var check = CheckBenchCommand.Create();
        var continuity = ContinuityBenchCommand.Create();
        var reasons = ReasonsBenchCommand.Create();
        var paper = PaperBenchCommand.Create();
        var command = new Command(
            "bench",
            $"测量：{read.Name}（读表的速度和准确率）、{check.Name}（规则的查全率、查准率和速度）、{continuity.Name}（跨年项目对应）、{reasons.Name}（原因分类的准确率）、{paper.Name}（打印和导出的时间）；不写名称则全部运行。"
            + "另有 load（入库）、refresh（汇总）、pages（页面查询）的速度，只在写出名称时运行")
        {
            read,
            check,
            continuity,
            reasons,
            paper,
            LoadBenchCommand.Create(),
            RefreshBenchCommand.Create(),
            PagesBenchCommand.Create(),
        };
        command.SetAction(async (_, cancellationToken) =>
        {
            await using var stages = Stages.CreateReading();
            return new[]
            {
                await new ReadBench(Console.Out).RunGeneratedAsync(diff: null, cancellationToken),
                await new CheckBench(Console.Out, stages).RunGeneratedAsync(diff: null, cancellationToken),
                await new ContinuityBench(Console.Out).RunGeneratedAsync(diff: null, cancellationToken),
                await ReasonsBenchCommand.RunAsync(new FileInfo(ReasonsBenchCommand.Labels), diff: null, cancellationToken),
                await PaperBenchCommand.RunAsync(year: null, cancellationToken),
            }.Max();
        });
        return command;
    }
}
