namespace Analytics.Reports.Brief;

/// <summary>Shares the one page out: how many rows the tables show and how high rows and charts are, so that few departments fill the page and many stay on it.</summary>
/// <param name="RankingRows">Departments in the ranking.</param>
/// <param name="ListRows">Rows of the lists of low execution and of findings.</param>
/// <param name="RowHeight">Height of a table row, in CSS pixels.</param>
/// <param name="ChartHeight">Height of a chart's plot with its axes, in CSS pixels.</param>
internal sealed record BriefLayout(int RankingRows, int ListRows, int RowHeight, int ChartHeight)
{
    private const int MostRankingRows = 10;
    private const int FewestListRows = 5;
    private const int MostListRows = 9;
    private const int MostRoomyRows = 9;
    private const int LowestRow = 19;
    private const int HighestRow = 26;
    private const int LowestChart = 176;

    /// <summary>Pixels of a chart that do not grow with its departments, and those that a department may take at the most.</summary>
    private const int ChartFrame = 70;
    private const int HighestChartBand = 46;
    private const int FewestChartBands = 3;
    private const int MostChartBands = 5;

    /// <summary>Pixels that rows and charts share once head, key figures, sentences and foot have theirs.</summary>
    private const int SharedPixels = 464;

    /// <summary>Whether every row may take two lines for a long name.</summary>
    public bool IsRoomy => RankingRows + ListRows <= MostRoomyRows;

    /// <summary>Lays out a page.</summary>
    /// <param name="departments">Departments of the year.</param>
    /// <param name="lowExecution">Forms with low execution.</param>
    /// <param name="rules">Rules that fired.</param>
    /// <returns>The layout.</returns>
    public static BriefLayout For(int departments, int lowExecution, int rules)
    {
        var ranking = Math.Clamp(departments, 1, MostRankingRows);
        var list = Math.Clamp(Math.Max(lowExecution, rules), 1, Math.Min(MostListRows, FewestListRows + MostRankingRows - ranking));
        var rows = ranking + list;
        var highestChart = ChartFrame + Math.Clamp(departments, FewestChartBands, MostChartBands) * HighestChartBand;
        var chart = Math.Clamp(SharedPixels - rows * LowestRow, LowestChart, highestChart);
        var row = Math.Clamp((SharedPixels - chart) / rows, LowestRow, HighestRow);
        return new(ranking, list, row, chart);
    }
}
