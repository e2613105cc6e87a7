using System.CommandLine;
using Analytics.Cli.Json;

namespace Analytics.Cli.Commands;

/// <summary><c>check PATH…</c>: prints what the forms say with recomputed scores and findings.</summary>
internal static class CheckCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var paths = PathArguments.Create();
        var command = new Command("check", "读取并复核，以 JSON 输出各表的内容、复算得分和发现的问题") { paths };
        command.SetAction((result, cancellationToken) =>
            new ReadingRun(Stages.CreateImporter(), DocumentJson.OfCheck).RunAsync(result.GetValue(paths)!, cancellationToken));
        return command;
    }
}
