using System.CommandLine;
using System.CommandLine.Help;
using System.Globalization;
using System.Text;
using Microsoft.Extensions.Options;

namespace Analytics.Cli;

/// <summary>Runs the command line: UTF-8 on both streams, wrong usage in Chinese with the way out, trouble as an exit status.</summary>
internal static class CommandLineHost
{
    // The help of the commands is written in the language of their descriptions.
    private static readonly CultureInfo Interface = CultureInfo.GetCultureInfo("zh-Hans");

    /// <summary>Runs what the arguments ask for.</summary>
    /// <param name="root">The command that holds all others.</param>
    /// <param name="args">The arguments.</param>
    /// <returns>The exit status.</returns>
    public static async Task<int> RunAsync(Command root, string[] args)
    {
        CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.CurrentUICulture = Interface;
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        if (args.Length == 0)
            args = ["--help"];
        var result = root.Parse(args);
        if (result.Errors.Count > 0)
        {
            await Console.Error.WriteLineAsync(WrongUsage.Describe(result));
            return ExitStatus.WrongUsage;
        }

        if (result.Action is HelpAction)
            return await HelpAsync(result);

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

    // The library's own Chinese words leave these in English.
    private static async Task<int> HelpAsync(ParseResult result)
    {
        await using var text = new StringWriter();
        var status = await result.InvokeAsync(new InvocationConfiguration { Output = text });
        await Console.Out.WriteAsync(text.ToString()
            .Replace("Description:", "说明:", StringComparison.Ordinal)
            .Replace("[command]", "[命令]", StringComparison.Ordinal)
            .Replace("[options]", "[选项]", StringComparison.Ordinal)
            .Replace("(REQUIRED)", "（必填）", StringComparison.Ordinal));
        return status;
    }
}
