using Analytics.Domain.Scoring;
using Analytics.Reports.Rendering;
using Analytics.Warehouse.Queries.Execution;
using Analytics.Warehouse.Queries.Filing;
using Microsoft.AspNetCore.Components;

namespace Analytics.Reports.Brief;

/// <summary>The brief's one page.</summary>
public partial class BriefDocument
{
    private const int ExecutionChartWidth = 420;
    private const int RatingChartWidth = 238;

    /// <summary>Pixels that a department needs in the chart of execution rates, and those of the chart's axis.</summary>
    private const int PixelsPerDepartment = 32;
    private const int ChartAxisPixels = 62;

    private const int LongestFigure = 10;
    private const int LongestDepartment = 13;

    /// <summary>The figures to print.</summary>
    [Parameter, EditorRequired]
    public required BriefModel Brief { get; set; }

    private YearSummaryRow Summary => Brief.Summary;

    private BriefLayout Layout => BriefLayout.For(Brief.Departments.Count, Brief.LowExecution.Count, Brief.Findings.Count);

    private string? Density => this switch
    {
        { Summary.ExecutedYuan: null } => "sparse",
        { Layout.IsRoomy: true } => "roomy",
        _ => null,
    };

    private int ChartDepartments => (Layout.ChartHeight - ChartAxisPixels) / PixelsPerDepartment;

    private string? Size => SizeOf([Summary.InitialBudgetYuan, Summary.AdjustedBudgetYuan, Summary.ExecutedYuan]);

    private string? RankingSize => SizeOf(Brief.Departments.Take(Layout.RankingRows)
        .SelectMany(row => new[] { row.InitialBudgetYuan, row.AdjustedBudgetYuan, row.ExecutedYuan }));

    private string DepartmentOf(LowExecutionRow row) =>
        Layout.IsRoomy ? row.DepartmentName : ChineseFormats.Shorten(row.DepartmentName, LongestDepartment);

    /// <summary>The style class of amounts that need smaller digits to stay in their place; null where none does.</summary>
    private static string? SizeOf(IEnumerable<decimal?> yuan) =>
        yuan.Any(amount => ChineseFormats.TenThousandYuan(amount).Length > LongestFigure) ? "long" : null;

    private static decimal? Difference(decimal? recomputed, decimal? printed) =>
        recomputed is { } after && printed is { } before ? Rounding.HalfUp(after, 2) - Rounding.HalfUp(before, 2) : null;
}
