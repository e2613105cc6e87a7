using System.CommandLine;

namespace Analytics.Cli.Bench.Scale;

/// <summary>How large the city of a measurement is.</summary>
internal static class RowsOption
{
    private const long Most = 20_000_000;

    /// <summary>The option.</summary>
    /// <param name="usual">Indicator rows where it is not given; null for no scratch database then.</param>
    public static Option<long?> Create(long? usual)
    {
        var option = new Option<long?>("--rows") { Description = $"临时数据库中的指标行数{(usual is null ? "" : $"；不写则为 {usual}")}", DefaultValueFactory = _ => usual };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var text }] && !(long.TryParse(text, out var rows) && rows is > 0 and <= Most))
                result.AddError($"--rows 应是 1 到 {Most} 的整数，现为 {text}。");
        });
        return option;
    }
}
