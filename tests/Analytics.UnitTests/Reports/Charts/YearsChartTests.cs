using System.Net;
using Analytics.Reports.Charts;
using Analytics.Reports.Rendering;
using Analytics.Warehouse.Queries.Projects;
using Analytics.Warehouse.Queries.Years;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Logging.Abstractions;

namespace Analytics.UnitTests.Reports.Charts;

public sealed class YearsChartTests : IAsyncDisposable
{
    private static readonly ProjectYearRow Whole = new(
        "a", 2023, 1, "云溪市水利局", "农村饮水安全工程", "云溪市水利站", null, 1, 1, 1, 1_000_000m, 900_000m, 800_000m, 0.8889m, 0.8m, 98m, 95m);

    private readonly HtmlDocumentRenderer _renderer = new(NullLoggerFactory.Instance);

    public ValueTask DisposeAsync() => _renderer.DisposeAsync();

    [Fact]
    public async Task Parts_of_a_split_project_count_together_in_their_year()
    {
        var east = Whole with { ProjectHash = "b", FiscalYear = 2024, InitialBudgetYuan = 600_000m, AdjustedBudgetYuan = 600_000m, ExecutedYuan = 600_000m, PrintedScore = 100m, RecomputedScore = 90m };
        var west = east with { ProjectHash = "c", PrintedScore = 90m, RecomputedScore = 80m };

        var amounts = await RenderAsync(ProjectMeasure.Amounts, Whole, east, west);
        var scores = await RenderAsync(ProjectMeasure.Scores, Whole, east, west);

        Assert.All(new[] { "100.00", "90.00", "80.00", "120.00" }, text => Assert.Contains($">{text}<", amounts, StringComparison.Ordinal));
        Assert.Contains("2024年度2个项目，金额为合计。", amounts, StringComparison.Ordinal);
        Assert.All(new[] { "98.00", "95.00", "85.00" }, text => Assert.Contains($">{text}<", scores, StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_amount_that_one_part_does_not_give_is_absent_for_all()
    {
        var east = Whole with { ProjectHash = "b", FiscalYear = 2024, ExecutedYuan = 600_000m };

        var html = await RenderAsync(ProjectMeasure.Amounts, east, east with { ProjectHash = "c", ExecutedYuan = null });

        Assert.DoesNotMatch(">60.00<", html);
        Assert.Contains($">{ChineseFormats.Absent}<", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_sums_of_two_years_say_how_many_projects_they_are_made_of()
    {
        var row = new PairStandingRow(
            "comparable", 12, 12, 13, 1_000_000m, 2_000_000m, 1_100_000m, 2_100_000m, 900_000m, 1_900_000m, 0.8m, 0.9m, 0.9m, 0.95m, 98m, 97m, 95m, 94m);

        var html = await RenderAsync<PairAmountsChart>(new() { ["Years"] = new YearPair(2023, 2024), ["Comparable"] = row, ["Width"] = 600 });

        Assert.All(new[] { "100.00", "200.00", "110.00", "210.00", "90.00", "190.00" }, text => Assert.Contains($">{text}<", html, StringComparison.Ordinal));
        Assert.Contains("已确认为同一项目的 12 个项目", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_comparable_project_nothing_is_drawn() =>
        Assert.Contains("暂无可以绘制的数据", await RenderAsync<PairAmountsChart>(new() { ["Years"] = new YearPair(2023, 2024), ["Comparable"] = null, ["Width"] = 600 }), StringComparison.Ordinal);

    private Task<string> RenderAsync(ProjectMeasure measure, params ProjectYearRow[] rows) =>
        RenderAsync<ProjectYearsChart>(new() { ["Rows"] = rows, ["Measure"] = measure, ["Width"] = 600 });

    private async Task<string> RenderAsync<TChart>(Dictionary<string, object?> parameters)
        where TChart : IComponent =>
        WebUtility.HtmlDecode(await _renderer.RenderAsync<TChart>("图表", ["palette.css", "charts.css"], parameters));
}
