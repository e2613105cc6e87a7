using System.CommandLine;
using System.CommandLine.Parsing;

namespace Analytics.Cli;

/// <summary>What is wrong with the arguments of a call, and how it is called rightly, in Chinese.</summary>
internal static class WrongUsage
{
    /// <summary>Says what is wrong and shows the way out.</summary>
    /// <param name="result">Arguments that were not understood.</param>
    /// <returns>Two lines: what is wrong; what would be right.</returns>
    public static string Describe(ParseResult result)
    {
        var command = result.CommandResult.Command;
        var path = PathOf(command);
        var advice = command.Subcommands.Count == 0
            ? $"正确的用法：{Usage(command)}。"
            : $"可用的命令：{string.Join('、', command.Subcommands.Where(each => !each.Hidden).Select(each => each.Name))}。";
        return $"用法有误：{Reason(result).TrimEnd('。')}。{Environment.NewLine}{advice}运行“{path} --help”查看说明。";
    }

    private static string Reason(ParseResult result)
    {
        if (result.UnmatchedTokens.Count > 0)
            return $"无法识别的参数：{string.Join(' ', result.UnmatchedTokens)}";
        if (result.CommandResult.Command.Subcommands.Count > 0)
            return "没有给出命令";
        return string.Join("；", result.Errors.Select(error => Explain(error).TrimEnd('。')).Distinct(StringComparer.Ordinal));
    }

    private static string Explain(ParseError error) => error.SymbolResult switch
    {
        ArgumentResult { Tokens.Count: 0 } missing => $"缺少 {missing.Argument.Name}",
        OptionResult { IdentifierToken: null } missing => $"缺少选项 {missing.Option.Name}",
        OptionResult { Tokens.Count: 0 } bare => $"选项 {bare.Option.Name} 后面没有值",
        // A number that is none: the library would name its type.
        OptionResult { Option.ValueType.IsValueType: true } unreadable =>
            $"选项 {unreadable.Option.Name} 的值“{string.Join(' ', unreadable.Tokens)}”不对，应为{unreadable.Option.Description}",
        _ => error.Message,
    };

    private static string Usage(Command command) =>
        string.Join(' ', [PathOf(command), .. command.Arguments.Select(NameOf), .. command.Options.Where(option => option.Required).Select(option => $"{option.Name} 值")]);

    private static string NameOf(Argument argument) => argument.Arity.MaximumNumberOfValues > 1 ? $"{argument.Name}…" : argument.Name;

    private static string PathOf(Command command) =>
        command.Parents.OfType<Command>().FirstOrDefault() is { } parent ? $"{PathOf(parent)} {command.Name}" : command.Name;
}
