using Analytics.Cli;

namespace Analytics.UnitTests.Cli;

public sealed class WrongUsageTests
{
    [Theory]
    [InlineData("report brief --year 2024", "用法有误：缺少选项 --out。")]
    [InlineData("report brief --year 2024 --out", "用法有误：选项 --out 后面没有值。")]
    [InlineData("report brief --year 去年 --out a.pdf", "用法有误：选项 --year 的值“去年”不对，应为年度，例如 2024。")]
    [InlineData("report brief --year 2024 --out a.txt", "用法有误：--out 的文件名应以 .pdf、.xlsx、.docx 结尾，现为“a.txt”。")]
    [InlineData("report", "用法有误：没有给出命令。")]
    [InlineData("parse", "用法有误：缺少 PATH。")]
    [InlineData("frobnicate", "用法有误：无法识别的参数：frobnicate。")]
    public void What_is_wrong_is_named(string line, string expected) => Assert.Equal(expected, Describe(line)[0]);

    [Theory]
    [InlineData("report brief", "正确的用法：analytics report brief --year 值 --out 值。运行“analytics report brief --help”查看说明。")]
    [InlineData("user set-password", "正确的用法：analytics user set-password 用户名。运行“analytics user set-password --help”查看说明。")]
    [InlineData("parse", "正确的用法：analytics parse PATH…。运行“analytics parse --help”查看说明。")]
    [InlineData("report weekly", "可用的命令：brief、annual、department。运行“analytics report --help”查看说明。")]
    public void The_way_out_is_shown(string line, string expected) => Assert.Equal(expected, Describe(line)[1]);

    [Fact]
    public void A_command_that_only_the_launcher_calls_is_not_offered() =>
        Assert.DoesNotContain("first-use", Describe("frobnicate")[1], StringComparison.Ordinal);

    private static string[] Describe(string line) => WrongUsage.Describe(CommandTree.Create().Parse(line)).Split(Environment.NewLine);
}
