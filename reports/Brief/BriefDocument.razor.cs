using Analytics.Domain.Scoring;
using Analytics.Reports.Rendering;
using Analytics.Warehouse.Queries.Filing;
using Microsoft.AspNetCore.Components;

namespace Analytics.Reports.Brief;

/// <summary>The brief's one page.</summary>
public partial class BriefDocument
{
    private const int ExecutionChartWidth = 420;
    private const int RatingChartWidth = 238;

    /// <summary>Pixels that a department needs in the chart of execution rates, and those of the chart's axis.</summary>
    private const int PixelsPerDepartment = 28;
    private const int ChartAxisPixels = 62;

    private const int LongestFigure = 10;

    /// <summary>The figures to print.</summary>
    [Parameter, EditorRequired]
    public required BriefModel Brief { get; set; }

    private YearSummaryRow Summary => Brief.Summary;

    private BriefLayout Layout => BriefLayout.For(Brief.Departments.Count, Brief.LowExecution.Count, Brief.Findings.Count);

    private int ChartDepartments => (Layout.ChartHeight - ChartAxisPixels) / PixelsPerDepartment;

    private string Size => new[] { Summary.InitialBudgetYuan, Summary.AdjustedBudgetYuan, Summary.ExecutedYuan }
        .Max(yuan => ChineseFormats.TenThousandYuan(yuan).Length) > LongestFigure ? "long" : string.Empty;

    private static decimal? Difference(decimal? recomputed, decimal? printed) =>
        recomputed is { } after && printed is { } before ? Rounding.HalfUp(after, 2) - Rounding.HalfUp(before, 2) : null;
}
