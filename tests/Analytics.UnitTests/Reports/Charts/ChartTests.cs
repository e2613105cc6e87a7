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

        var html = await RenderAsync<DepartmentRankingChart>(new() { ["Rows"] = rows, ["Width"] = 600 });

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
        var html = await RenderAsync<DepartmentRankingChart>(new() { ["Rows"] = SampleYear.Departments(3), ["Width"] = 600 });

        Assert.Contains("<pattern", html, StringComparison.Ordinal);
        Assert.Contains("fill: url(#an-hatch-", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_with_markup_in_it_stays_text()
    {
        var department = SampleYear.Department(0) with { DepartmentName = "<script>1</script>" };

        var html = await RenderAsync<DepartmentRankingChart>(new() { ["Rows"] = new[] { department }, ["Width"] = 600, ["LabelWidth"] = 400 }, decode: false);

        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("&lt;script&gt;", html, StringComparison.Ordinal);
    }

    private async Task<string> RenderAsync<TChart>(Dictionary<string, object?> parameters, bool decode = true)
        where TChart : IComponent
    {
        var html = await _renderer.RenderAsync<TChart>("图表", ["palette.css", "charts.css"], parameters);
        return decode ? WebUtility.HtmlDecode(html) : html;
    }

    private static List<string> TextsAtBars(string html) =>
        [.. System.Text.RegularExpressions.Regex.Matches(html, """<text class="an-chart-value"[^>]*>([^<]*)</text>""").Select(match => match.Groups[1].Value)];

    private static int CountOf(string html, string part) => html.Split(part).Length - 1;
}
