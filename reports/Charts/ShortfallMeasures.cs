using System.Globalization;
using Analytics.Reports.Rendering;
using Analytics.Warehouse.Queries.Shortfalls;

namespace Analytics.Reports.Charts;

/// <summary>The figures of a measure of reasons, and how they are written.</summary>
internal static class ShortfallMeasures
{
    private const decimal TenThousand = 10_000m;

    /// <summary>What the figures count.</summary>
    public static string UnitOf(ShortfallMeasure measure) => measure switch
    {
        ShortfallMeasure.Count => "条",
        ShortfallMeasure.Points => "分",
        ShortfallMeasure.Money => "万元",
        _ => throw new ArgumentOutOfRangeException(nameof(measure), measure, "No such measure."),
    };

    /// <summary>The figure of a row in the measure's unit; null where its forms give none.</summary>
    public static decimal? ValueOf(ShortfallYearRow row, ShortfallMeasure measure) => measure switch
    {
        ShortfallMeasure.Count => row.ReasonCount,
        ShortfallMeasure.Points => row.LostPoints,
        ShortfallMeasure.Money => row.AdjustedBudgetYuan / TenThousand,
        _ => throw new ArgumentOutOfRangeException(nameof(measure), measure, "No such measure."),
    };

    /// <summary>The figure of a row as it is written.</summary>
    public static string TextOf(ShortfallYearRow row, ShortfallMeasure measure) => measure switch
    {
        ShortfallMeasure.Count => ChineseFormats.Count(row.ReasonCount),
        ShortfallMeasure.Points => row.LostPoints.ToString("#,##0.##", CultureInfo.InvariantCulture),
        ShortfallMeasure.Money => ChineseFormats.TenThousandYuan(row.AdjustedBudgetYuan),
        _ => throw new ArgumentOutOfRangeException(nameof(measure), measure, "No such measure."),
    };
}
