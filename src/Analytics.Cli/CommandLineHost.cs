using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text;
using Microsoft.Extensions.Options;

namespace Analytics.Cli;

/// <summary>Runs the command line: UTF-8 on both streams, wrong usage in Chinese with the way out, trouble as an exit status.</summary>
internal static class CommandLineHost
{
    /// <summary>Runs what the arguments ask for.</summary>
    /// <param name="root">The commands.</param>
    /// <param name="args">The arguments.</param>
    /// <returns>The exit status.</returns>
    public static async Task<int> RunAsync(RootCommand root, string[] args)
    {
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        if (args.Length == 0)
            args = ["--help"];
        var result = root.Parse(args);
        if (result.Errors.Count > 0)
            return await ReportWrongUsageAsync(result);
        try
        {
            return await result.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("已中止。");
            return ExitStatus.Cancelled;
        }
        catch (OptionsValidationException exception)
        {
            await Console.Error.WriteLineAsync(string.Join(Environment.NewLine, exception.Failures));
            return ExitStatus.WrongUsage;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            await Console.Error.WriteLineAsync($"无法继续：{exception.Message}");
            return ExitStatus.WrongUsage;
        }
    }

    private static async Task<int> ReportWrongUsageAsync(ParseResult result)
    {
        var command = result.CommandResult.Command;
        var unknown = result.UnmatchedTokens;
        var reason = unknown.Count > 0
            ? $"无法识别的参数：{string.Join(' ', unknown)}"
            : command is RootCommand
                ? "没有给出命令"
                : string.Join("；", result.Errors.Select(error => Explain(error)));
        await Console.Error.WriteLineAsync($"用法有误：{reason}。");
        await Console.Error.WriteLineAsync(command is RootCommand
            ? $"可用的命令：{string.Join('、', command.Subcommands.Select(each => each.Name))}。运行“analytics --help”查看说明。"
            : $"正确的用法：analytics {Usage(command)}。运行“analytics {command.Name} --help”查看说明。");
        return ExitStatus.WrongUsage;
    }

    private static string Explain(ParseError error) => error.SymbolResult switch
    {
        ArgumentResult argument => $"缺少或多出参数 {argument.Argument.Name}",
        OptionResult option => $"选项 {option.Option.Name} 的值不对",
        CommandResult command when command.Command.Arguments.Count > 0 => $"缺少参数 {command.Command.Arguments[0].Name}",
        _ => error.Message,
    };

    private static string Usage(Command command) =>
        string.Join(' ', [command.Name, .. command.Arguments.Select(argument => $"{argument.Name}…"), .. command.Options.Where(option => option.Required).Select(option => $"{option.Name} 值")]);
}
