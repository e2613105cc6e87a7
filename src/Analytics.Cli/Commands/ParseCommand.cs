using System.CommandLine;
using Analytics.Cli.Json;

namespace Analytics.Cli.Commands;

/// <summary><c>parse PATH…</c>: prints what the forms say.</summary>
internal static class ParseCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var paths = PathArguments.Create();
        var command = new Command("parse", "读取文件和文件夹，以 JSON 输出各表的内容") { paths };
        command.SetAction((result, cancellationToken) =>
            new ReadingRun(Stages.CreateImporter(), DocumentJson.OfReading).RunAsync(result.GetValue(paths)!, cancellationToken));
        return command;
    }
}
