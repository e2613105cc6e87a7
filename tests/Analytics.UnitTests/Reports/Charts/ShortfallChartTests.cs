using System.Net;
using System.Text.RegularExpressions;
using Analytics.Reports.Charts;
using Analytics.Reports.Rendering;
using Analytics.Warehouse.Queries.Shortfalls;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Logging.Abstractions;

namespace Analytics.UnitTests.Reports.Charts;

public sealed class ShortfallChartTests : IAsyncDisposable
{
    private static readonly ShortfallYearRow[] Rows =
    [
        new(2023, "treasury-not-paid", 2, 2, 0, 3.5m, 123_400m, 0m),
        new(2024, "treasury-not-paid", 40, 30, 4, 12.25m, 1_000_000m, 20_000m),
        new(2024, "room-left-on-purpose", 4, 4, 4, 20m, null, null),
    ];

    private readonly HtmlDocumentRenderer _renderer = new(NullLoggerFactory.Instance);

    public ValueTask DisposeAsync() => _renderer.DisposeAsync();

    [Fact]
    public async Task Every_field_of_the_heat_map_bears_its_figure_and_dark_ones_bear_it_in_white()
    {
        var html = await RenderAsync<ShortfallHeatMap>(new() { ["Rows"] = Rows });

        Assert.Equal(["2", "40", "0", "4"], FieldsOf(html));
        Assert.Matches(@"92%, #ffffff\); color: #ffffff""[^>]*>\s*40", html);
        Assert.Matches(@"12%, #ffffff\); color: #1f2933""[^>]*>\s*2\s*<", html);
        Assert.True(html.IndexOf("财政未拨付或资金未到位", StringComparison.Ordinal) < html.IndexOf("主观留有余地", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Money_that_no_form_gives_is_absent_and_not_0()
    {
        var html = await RenderAsync<ShortfallHeatMap>(new() { ["Rows"] = Rows, ["Measure"] = ShortfallMeasure.Money });

        Assert.Equal(["12.34", "100.00", "0", "—"], FieldsOf(html));
        Assert.Contains("单位：万元", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_kinds_of_a_year_are_drawn_most_first_and_the_others_are_counted()
    {
        var html = await RenderAsync<ShortfallCategoriesChart>(new() { ["Rows"] = Rows[1..], ["Measure"] = ShortfallMeasure.Points, ["Limit"] = 1, ["Width"] = 600 });

        Assert.Equal(["20"], [.. Regex.Matches(html, """<text class="an-chart-value"[^>]*>([^<]*)</text>""").Select(match => match.Groups[1].Value)]);
        Assert.Contains("其余 1 类未在图中列出。", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_reasons_the_heat_map_says_so() =>
        Assert.Contains("暂无可以绘制的数据", await RenderAsync<ShortfallHeatMap>(new() { ["Rows"] = Array.Empty<ShortfallYearRow>() }), StringComparison.Ordinal);

    private async Task<string> RenderAsync<TChart>(Dictionary<string, object?> parameters)
        where TChart : IComponent =>
        WebUtility.HtmlDecode(await _renderer.RenderAsync<TChart>("图表", ["palette.css", "charts.css"], parameters));

    private static List<string> FieldsOf(string html) =>
        [.. Regex.Matches(html, "<td[^>]*>([^<]*)</td>").Select(match => match.Groups[1].Value.Trim())];
}
