using Analytics.Domain.Scoring;
using Analytics.Reports.Documents;
using static Analytics.Reports.Rendering.ChineseFormats;

namespace Analytics.Reports.Annual.Chapters;

/// <summary>A figure of two years in a row, and what became of it in a sentence; differences are those of the figures as they are printed.</summary>
internal static class YearFigures
{
    /// <summary>The columns of such rows.</summary>
    /// <param name="from">The earlier year.</param>
    /// <param name="to">The later year.</param>
    public static IReadOnlyList<ReportColumn> Columns(int from, int to) =>
        [new("项目", ReportCellKind.Text, 54), new($"{from}年度", ReportCellKind.Text, 30), new($"{to}年度", ReportCellKind.Text, 30), new("增减", ReportCellKind.Text, 30)];

    /// <summary>Numbers of things.</summary>
    public static ReportCell[] Counts(string name, int before, int now) => Row(name, ReportCellKind.Count, ReportCellKind.CountDifference, before, now, now - before);

    /// <summary>Amounts in yuan.</summary>
    public static ReportCell[] Amounts(string name, decimal? before, decimal? now) => Row(name, ReportCellKind.Amount, ReportCellKind.AmountDifference, before, now, now - before);

    /// <summary>Rates as fractions.</summary>
    public static ReportCell[] Rates(string name, decimal? before, decimal? now) => Row(name, ReportCellKind.Rate, ReportCellKind.RateDifference, before, now, RateChange(before, now));

    /// <summary>Scores in points.</summary>
    public static ReportCell[] Points(string name, decimal? before, decimal? now) => Row(name, ReportCellKind.Score, ReportCellKind.ScoreDifference, before, now, PointChange(before, now));

    /// <summary>By how much a rate rose, as a fraction.</summary>
    public static decimal? RateChange(decimal? before, decimal? now) => (before, now) is ({ } first, { } second) ? Rounding.HalfUp(second, 4) - Rounding.HalfUp(first, 4) : null;

    /// <summary>By how many points a score rose.</summary>
    public static decimal? PointChange(decimal? before, decimal? now) => (before, now) is ({ } first, { } second) ? Rounding.HalfUp(second, 2) - Rounding.HalfUp(first, 2) : null;

    /// <summary>What became of a rate, after its figure; without a full stop.</summary>
    /// <param name="change">By how much it rose, as a fraction.</param>
    public static string RateMoved(decimal change) => Moved(change * 100m, "上升", "下降", "个百分点");

    /// <summary>What became of a score, after its figure; without a full stop.</summary>
    /// <param name="change">By how many points it rose.</param>
    public static string PointsMoved(decimal change) => Moved(change, "提高", "降低", "分");

    private static string Moved(decimal difference, string up, string down, string unit) =>
        difference == 0m ? "与上年持平" : $"比上年{(difference > 0m ? up : down)}{Score(Math.Abs(difference))}{unit}";

    private static ReportCell[] Row(string name, ReportCellKind kind, ReportCellKind changeKind, decimal? before, decimal? now, decimal? change) =>
        [name, ReportCell.Of(kind, before), ReportCell.Of(kind, now), ReportCell.Of(changeKind, change)];
}
