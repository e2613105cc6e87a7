using System.Globalization;
using Analytics.Reports.Rendering;
using Analytics.Warehouse.Queries.Departments;

namespace Analytics.Reports.Charts;

/// <summary>Words and sizes that the charts share.</summary>
internal static class ChartLabels
{
    private const int PixelsPerCharacter = 12;
    private const int PixelsPerBar = 14;
    private const decimal BarShareOfCategory = 0.75m;
    private const int AxisHeight = 62;

    /// <summary>A tick of a rate axis, such as <c>75%</c>.</summary>
    public static string RateTick(decimal rate) => (rate * 100m).ToString("0.##", CultureInfo.InvariantCulture) + "%";

    /// <summary>A tick of an axis of amounts or scores, with no more decimals than it needs.</summary>
    public static string AmountTick(decimal amount) => amount.ToString("#,##0.##", CultureInfo.InvariantCulture);

    /// <summary>The category of a department: its key, since two departments may bear one name.</summary>
    public static string CategoryOf(DepartmentYearRow row) => row.DepartmentKey.ToString(CultureInfo.InvariantCulture);

    /// <summary>A name shortened to the room beside the axis.</summary>
    public static string Fitting(string name, int labelWidth) => ChineseFormats.Shorten(name, Math.Max(2, (labelWidth - 14) / PixelsPerCharacter));

    /// <summary>The note under a chart that does not show every department; null where it does.</summary>
    /// <param name="omitted">Departments beyond the chart's limit.</param>
    /// <param name="order">The order that the others were chosen by.</param>
    /// <param name="absent">Departments without a figure to draw.</param>
    /// <param name="figure">What these lack.</param>
    public static string? Note(int omitted, string order, int absent, string figure)
    {
        var notes = new List<string>();
        if (omitted > 0)
            notes.Add($"{order}排列；其余 {ChineseFormats.Count(omitted)} 个部门未在图中列出");
        if (absent > 0)
            notes.Add($"{ChineseFormats.Count(absent)} 个部门没有可用的{figure}");
        return notes.Count > 0 ? string.Join("；", notes) + "。" : null;
    }

    /// <summary>Pixels that lying bars need.</summary>
    public static int NaturalHeight(int categories, int series) =>
        AxisHeight + (int)Math.Ceiling(Math.Max(1, categories) * series * PixelsPerBar / BarShareOfCategory);
}
