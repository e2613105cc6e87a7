using System.Net;
using Analytics.Domain.Checks;
using Analytics.Reports.Charts;
using Analytics.Reports.Rendering;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Logging.Abstractions;

namespace Analytics.UnitTests.Reports.Charts;

public sealed class ChartTests : IAsyncDisposable
{
    private readonly HtmlDocumentRenderer _renderer = new(NullLoggerFactory.Instance);

    public ValueTask DisposeAsync() => _renderer.DisposeAsync();

    [Fact]
    public async Task Execution_rates_stand_at_their_bars_for_both_budgets()
    {
        var department = SampleYear.Department(0) with { AdjustedExecutionRate = 1m, InitialExecutionRate = 0.79229697m };

        var html = await RenderAsync<ExecutionChart>(new() { ["Rows"] = new[] { department }, ["Width"] = 600 });

        Assert.Equal(["100.00%", "79.23%"], TextsAtBars(html));
        Assert.Contains("按年初预算", html, StringComparison.Ordinal);
        Assert.Contains("单位：%", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_figure_at_a_bar_leads_where_the_page_says_and_nowhere_on_paper()
    {
        var department = SampleYear.Department(0) with { AdjustedExecutionRate = 1m, InitialExecutionRate = 0.79229697m };
        var onPaper = new Dictionary<string, object?> { ["Rows"] = new[] { department }, ["Width"] = 600 };

        var html = await RenderAsync<ExecutionChart>(new(onPaper) { ["AddressOf"] = (Func<int, string>)(key => $"/departments/{key}") });

        Assert.Contains($"<a href=\"/departments/{department.DepartmentKey}\" aria-label=\"{department.DepartmentName}，按年初预算 79.23%\"><text", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<a ", await RenderAsync<ExecutionChart>(onPaper), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_department_without_an_initial_budget_has_the_word_new_and_no_bar()
    {
        var department = SampleYear.Department(0) with { InitialBudgetYuan = 0m, AdjustedExecutionRate = 0.5m, InitialExecutionRate = null };

        var html = await RenderAsync<ExecutionChart>(new() { ["Rows"] = new[] { department }, ["Width"] = 600 });

        Assert.Equal(["50.00%", "新增"], TextsAtBars(html));
    }

    [Fact]
    public async Task The_slowest_departments_are_drawn_first_and_the_others_are_counted()
    {
        var rows = Enumerable.Range(0, 5).Select(index => SampleYear.Department(index) with { AdjustedExecutionRate = 0.9m - index / 10m, InitialExecutionRate = 0.95m }).ToArray();

        var html = await RenderAsync<ExecutionChart>(new() { ["Rows"] = rows, ["Width"] = 600, ["Limit"] = 2 });

        Assert.Equal(["50.00%", "60.00%", "95.00%", "95.00%"], TextsAtBars(html));
        Assert.Contains("其余 3 个部门未在图中列出", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_department_without_any_rate_is_counted_and_not_drawn()
    {
        var rows = new[] { SampleYear.Department(0), SampleYear.Department(1) with { AdjustedExecutionRate = null, InitialExecutionRate = null } };

        var html = await RenderAsync<ExecutionChart>(new() { ["Rows"] = rows, ["Width"] = 600 });

        Assert.Equal(2, TextsAtBars(html).Count);
        Assert.Contains("1 个部门没有可用的执行率。", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Amounts_are_drawn_in_ten_thousand_yuan()
    {
        var department = SampleYear.Department(0) with { InitialBudgetYuan = 330_000m, AdjustedBudgetYuan = 261_458m, ExecutedYuan = 261_458m };

        var html = await RenderAsync<ExecutionChart>(new() { ["Rows"] = new[] { department }, ["Measure"] = ExecutionMeasure.Amount, ["Width"] = 600 });

        Assert.Equal(["33.00", "26.15", "26.15"], TextsAtBars(html));
        Assert.Contains("单位：万元", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_departments_of_one_name_have_bars_of_their_own()
    {
        var rows = new[] { SampleYear.Department(0), SampleYear.Department(1) with { DepartmentName = SampleYear.NameOf(0) } };

        var html = await RenderAsync<ExecutionChart>(new() { ["Rows"] = rows, ["Width"] = 600 });

        Assert.Equal(4, TextsAtBars(html).Count);
        Assert.Equal(2, CountOf(html, $">{SampleYear.NameOf(0)}</text>"));
    }

    [Fact]
    public async Task Ratings_stand_under_their_characters_with_both_counts()
    {
        var html = await RenderAsync<RatingCountsChart>(new() { ["Rows"] = SampleYear.Ratings(30), ["Width"] = 300 });

        Assert.Equal(["24", "6", "0", "0", "15", "10", "5", "0"], TextsAtBars(html));
        Assert.All("优良中差", rating => Assert.Contains($">{rating}</text>", html, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Rules_stand_under_their_Chinese_titles_with_the_sign_of_their_severity()
    {
        var html = await RenderAsync<FindingsByRuleChart>(new() { ["Rows"] = SampleYear.Findings(4), ["Width"] = 600 });

        Assert.Contains($"■ {RuleCatalogue.Describe("execution-score")!.Title}", html, StringComparison.Ordinal);
        Assert.Equal(["8", "7", "4", "3", "1"], TextsAtBars(html));
    }

    [Fact]
    public async Task A_chart_without_rows_says_so_and_draws_nothing()
    {
        var html = await RenderAsync<ExecutionChart>(new() { ["Rows"] = SampleYear.Departments(0), ["Width"] = 600 });

        Assert.Contains("暂无可以绘制的数据", html, StringComparison.Ordinal);
        Assert.DoesNotContain("rz-chart", html[html.IndexOf("<body>", StringComparison.Ordinal)..], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_series_is_told_apart_by_texture_and_not_by_colour_alone()
    {
        var html = await RenderAsync<ExecutionChart>(new() { ["Rows"] = SampleYear.Departments(3), ["Width"] = 600 });

        Assert.Contains("<pattern", html, StringComparison.Ordinal);
        Assert.Contains("fill: url(#an-hatch-", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_with_markup_in_it_stays_text()
    {
        var department = SampleYear.Department(0) with { DepartmentName = "<script>1</script>" };

        var html = await RenderAsync<ExecutionChart>(new() { ["Rows"] = new[] { department }, ["Width"] = 600, ["LabelWidth"] = 400 }, decode: false);

        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("&lt;script&gt;", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Both_scores_of_a_department_have_marks_of_different_shape_and_their_ranks_beside_them()
    {
        var pairs = new[] { new ScorePair("云河市教育局", 99m, 3, 90m, 17, "/departments/1") };

        var html = await RenderAsync<ScorePairsChart>(new() { ["Pairs"] = pairs });

        Assert.Contains("3 → 17", html, StringComparison.Ordinal);
        Assert.Contains("-9.00", html, StringComparison.Ordinal);
        Assert.Contains("<a href=\"/departments/1\">", html, StringComparison.Ordinal);

        // The axis runs from 90 to 100 in steps of 2; the line joins the ring at 99 with the square at 90.
        Assert.Contains("<line class=\"an-link down\" x1=\"90%\" x2=\"0%\"", html, StringComparison.Ordinal);
        Assert.Contains("<circle class=\"an-ring\" cx=\"90%\"", html, StringComparison.Ordinal);
        Assert.Contains("<rect class=\"an-square\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_department_without_any_score_is_counted_under_the_dumbbells_and_not_drawn()
    {
        var html = await RenderAsync<ScorePairsChart>(new() { ["Pairs"] = new[] { new ScorePair("甲局", 99m, 1, 98m, 1), new ScorePair("乙局", null, null, null, null) } });

        Assert.Contains("甲局", html, StringComparison.Ordinal);
        Assert.DoesNotContain("乙局", html, StringComparison.Ordinal);
        Assert.Contains("1 个部门没有可用的得分。", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Dumbbells_beyond_the_limit_are_counted_and_do_not_stretch_the_axis()
    {
        var pairs = new[] { new ScorePair("甲局", 99m, 1, 98m, 1), new ScorePair("乙局", 60m, 2, 40m, 2) };

        var html = await RenderAsync<ScorePairsChart>(new() { ["Pairs"] = pairs, ["Limit"] = 1 });

        Assert.DoesNotContain("乙局", html, StringComparison.Ordinal);
        Assert.Contains("按复算名次排列；其余 1 个部门未在图中列出。", html, StringComparison.Ordinal);
        Assert.Contains("<circle class=\"an-ring\" cx=\"100%\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_box_stands_over_the_middle_half_and_its_stroke_at_the_median()
    {
        var pairs = new[] { new SpreadPair("云河市教育局", new Spread(5, 80m, 85m, 90m, 95m, 100m), null) };

        var html = await RenderAsync<BoxPlotChart>(new()
        {
            ["Title"] = "总分",
            ["Unit"] = "分",
            ["Pairs"] = pairs,
            ["ValueText"] = (Func<decimal?, string>)ChineseFormats.Score,
            ["TickText"] = (Func<decimal, string>)(tick => ChineseFormats.Score(tick)),
        });

        Assert.Contains("<rect class=\"an-box\" x=\"25%\" width=\"50%\"", html, StringComparison.Ordinal);
        Assert.Contains("<line class=\"an-median\" x1=\"50%\" x2=\"50%\"", html, StringComparison.Ordinal);
        Assert.Contains("90.00 / —", html, StringComparison.Ordinal);
        Assert.Contains("下四分位 85.00", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_histogram_writes_every_count_leads_to_what_it_counts_and_skips_empty_bands_at_its_head()
    {
        var bands = new[] { new HistogramBand(0, "0–5", "0–5%", [0, 0]), new HistogramBand(5, "5–10", "5–10%", [3, 0]), new HistogramBand(10, "10–15", "10–15%", [0, 1_200]) };

        var html = await RenderAsync<HistogramChart>(new()
        {
            ["Title"] = "分布",
            ["Bands"] = bands,
            ["Series"] = new[] { ("自评", ChartFill.Solid), ("复算", ChartFill.Hatched) },
            ["AddressOf"] = (Func<HistogramBand, int, string?>)((band, place) => $"/forms?from={band.Start}&series={place}"),
        });

        Assert.Equal(["3", "1,200"], TextsOf(html, "an-chart-count"));
        Assert.Equal(["5–10", "10–15"], TextsOf(html, "an-chart-tick"));
        Assert.Contains("/forms?from=10&series=1", html, StringComparison.Ordinal);
        Assert.Contains("复算 10–15%：1,200 张表", html, StringComparison.Ordinal);
        Assert.Contains("--an-hatch: url(#an-hatch-", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Execution_against_score_stays_light_however_many_forms_there_are()
    {
        var cells = Enumerable.Range(0, 25).SelectMany(rate => Enumerable.Range(0, 51).Select(score => new ExecutionScoreCell(rate * 5, score * 2, 47, "/forms?year=2024"))).ToList();
        var points = Enumerable.Range(0, 120).Select(index => new ExecutionScorePoint($"项目{index}", index / 1_000m, 99m, "/forms/1")).ToList();

        var html = await RenderAsync<ExecutionScoreChart>(new() { ["Cells"] = cells, ["Points"] = points, ["OutlierCount"] = 4_000 }, decode: false);
        using var packed = new MemoryStream();
        await using (var zip = new System.IO.Compression.GZipStream(packed, System.IO.Compression.CompressionLevel.Optimal, leaveOpen: true))
            await zip.WriteAsync(System.Text.Encoding.UTF8.GetBytes(html));

        // Sixty thousand forms in every cell that there can be, and the most points that a page draws.
        Assert.InRange(packed.Length, 1, 60_000);
        Assert.Contains("执行率低于 60% 而自评 90 分以上的共 4,000 张，图中只单独标出执行率最低的 120 张。", WebUtility.HtmlDecode(html), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_that_spent_little_and_scores_high_leads_to_itself()
    {
        var html = await RenderAsync<ExecutionScoreChart>(new()
        {
            ["Cells"] = new[] { new ExecutionScoreCell(0, 98, 1) },
            ["Points"] = new[] { new ExecutionScorePoint("云河市教育局 取暖经费", 0m, 99.5m, "/forms/7") },
            ["OutlierCount"] = 1,
        });

        Assert.Contains("<a href=\"/forms/7\"", html, StringComparison.Ordinal);
        Assert.Contains("云河市教育局 取暖经费：执行率 0.00%，自评 99.50 分", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, new[] { 1 })]
    [InlineData(4, new[] { 1, 2 })]
    [InlineData(445, new[] { 1, 5, 20, 100 })]
    public void Shades_go_up_in_even_steps_of_magnitude(int most, int[] bounds) => Assert.Equal(bounds, ExecutionScoreChart.BoundsOf(most));

    private async Task<string> RenderAsync<TChart>(Dictionary<string, object?> parameters, bool decode = true)
        where TChart : IComponent
    {
        var html = await _renderer.RenderAsync<TChart>("图表", ["palette.css", "charts.css"], parameters);
        return decode ? WebUtility.HtmlDecode(html) : html;
    }

    private static List<string> TextsAtBars(string html) =>
        [.. System.Text.RegularExpressions.Regex.Matches(html, """<text class="an-chart-value"[^>]*>([^<]*)</text>""").Select(match => match.Groups[1].Value)];

    private static List<string> TextsOf(string html, string style) =>
        [.. System.Text.RegularExpressions.Regex.Matches(html, $"""<text class="{style}"[^>]*>([^<]*)</text>""").Select(match => match.Groups[1].Value)];

    private static int CountOf(string html, string part) => html.Split(part).Length - 1;
}
