using System.Diagnostics;

namespace Analytics.UnitTests.Ingestion.Parsing.Reassembly;

/// <summary>Texts that claim to be forms out of order and are far larger than any.</summary>
public sealed class HostileTextsTests
{
    private const int LineCount = 9_000;
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    private static readonly string[] Opening = ["一级指标 三级指标 年度指标值(A) 实际完成值(B) 分值 得分", ""];
    private static readonly string[] Closing = ["项目支出绩效目标自评表", "（2024年度）"];

    [Theory]
    [InlineData("开展调查研究工作")]
    [InlineData("开展调查 ≥1次 1次 1 1")]
    [InlineData("1 1")]
    [InlineData("数量指标")]
    [InlineData("全年执行数（B）")]
    [InlineData("二级指标 未完成原因分析")]
    [InlineData("项目名称 主管部门 实施单位")]
    [InlineData("年度资金总额： 1 2 3 4 5 6")]
    [InlineData("注：产出指标50分，效益指标30分。")]
    [InlineData("预期目标 实际完成情况")]
    [InlineData("云溪市交通运输局")]
    public void A_line_repeated_without_end_is_done_in_time(string line)
    {
        var clock = Stopwatch.StartNew();

        Assert.Null(Texts.Read(string.Join('\n', [.. Opening, .. Enumerable.Repeat(line, LineCount), .. Closing])).Rejection);

        Assert.InRange(clock.Elapsed, TimeSpan.Zero, Longest);
    }

    [Fact]
    public void Lines_of_all_kinds_in_turn_are_done_in_time()
    {
        string[] kinds = ["开展调查研究", "", "≥1次", "已完成 5 5", "数量指标", "甲乙指标", "7", "目标1：改善道路通行条件，方便群众出行，提高运输能力，保障安全。", "附件3", "项目名称", "1 2 3"];
        var clock = Stopwatch.StartNew();

        Assert.Null(Texts.Read(string.Join('\n', [.. Opening, .. Enumerable.Range(0, LineCount).Select(i => kinds[i * 7919L % kinds.Length]), .. Closing])).Rejection);

        Assert.InRange(clock.Elapsed, TimeSpan.Zero, Longest);
    }

    [Fact]
    public void Many_titles_between_many_parts_are_done_in_time()
    {
        string[] kinds = ["一级指标 三级指标 指标值", "云溪市2025年项目支出绩效目标批复表", "年度资金总额： 24.02", "项目名称 道路养护"];
        var clock = Stopwatch.StartNew();

        Assert.Null(Texts.Read(string.Join('\n', [.. Opening, .. Enumerable.Range(0, LineCount).Select(i => kinds[i % kinds.Length])])).Rejection);

        Assert.InRange(clock.Elapsed, TimeSpan.Zero, Longest);
    }

    [Fact]
    public void A_text_longer_than_any_form_is_flagged_and_not_put_together()
    {
        var document = Texts.Read(string.Join('\n', [.. Opening, .. Enumerable.Repeat("开展调查 ≥1次 1次 1 1", 150_000), .. Closing]));

        var form = Assert.Single(document.Forms).Form;
        Assert.Empty(form.Indicators);
        Assert.Contains(form.Problems, problem => problem.Code == "text-out-of-order" && problem.Message.Contains("拆分", StringComparison.Ordinal));
    }
}
