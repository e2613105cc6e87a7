using System.Globalization;
using Analytics.Reports.Charts;
using Analytics.Reports.Rendering;
using Analytics.Warehouse.Queries.Departments;
using Analytics.Warehouse.Queries.Filing;
using Analytics.Warehouse.Queries.Forms;
using Analytics.Warehouse.Queries.Scores;
using Analytics.Web.Components.Shared;
using Analytics.Web.Pages.Forms;
using Analytics.Web.Resources;
using Microsoft.AspNetCore.Components;

namespace Analytics.Web.Pages.Scores;

/// <summary>How the scores of a fiscal year are distributed, printed beside recomputed.</summary>
public sealed partial class ScoresPage
{
    private const int RowsPerPage = 20;
    private const int FirstBand = 60;
    private const int LastBand = 100;
    private const int BandWidth = 2;

    private static readonly (string Title, ChartFill Fill)[] Totals = [(ScoresText.Printed, ChartFill.Solid), (ScoresText.Recomputed, ChartFill.Hatched)];

    private static readonly (ScoreSpreadOrder Order, string Title)[] Orders =
        [(ScoreSpreadOrder.Spread, ScoresText.OrderSpread), (ScoreSpreadOrder.Median, ScoresText.OrderMedian), (ScoreSpreadOrder.Lowest, ScoresText.OrderLowest)];

    [SupplyParameterFromQuery(Name = "year")]
    private string? Year { get; set; }

    [SupplyParameterFromQuery(Name = "name")]
    private string? Name { get; set; }

    [SupplyParameterFromQuery(Name = "order")]
    private string? Order { get; set; }

    [SupplyParameterFromQuery(Name = "page")]
    private string? Page { get; set; }

    private ScoresAddress Asked => ScoresAddress.Parse(Navigation.Uri);

    private void Open(ScoresAddress address) => Navigation.NavigateTo(Addresses.Scores(address));

    private async Task<ScoresModel?> LoadAsync(CancellationToken cancellationToken)
    {
        var years = await FiscalYears.RunAsync(cancellationToken);
        if (years.Count == 0)
            return null;

        var asked = Asked with { Year = Asked.Year ?? years[0].FiscalYear };
        var year = asked.Year.Value;
        var summary = YearSummary.RunAsync(year, cancellationToken);
        var ratings = RatingCounts.RunAsync(year, cancellationToken);
        var bands = ScoreBands.RunAsync(year, null, cancellationToken);
        var kinds = IndicatorKindSpreads.RunAsync(year, cancellationToken);
        var medians = Medians.RunAsync(year, cancellationToken);
        var departments = DepartmentSpreads.RunAsync(year, asked.Order, asked.Name, (asked.Page - 1) * RowsPerPage, RowsPerPage, cancellationToken);
        await Task.WhenAll(summary, ratings, bands, kinds, medians, departments);
        return new(
            years, year, asked, await summary, await ratings, await bands, BandsOf(await bands), KindsOf(await kinds), await medians, await departments);
    }

    private static List<HistogramBand> BandsOf(IReadOnlyList<ScoreBandRow> rows)
    {
        if (rows.Count == 0)
            return [];

        var byStart = rows.ToDictionary(row => row.BandStart);
        int[] starts = [0, .. Enumerable.Range(0, (LastBand - FirstBand) / BandWidth + 1).Select(index => FirstBand + index * BandWidth)];
        return
        [
            .. starts.Select(start => new HistogramBand(
                start,
                start switch { 0 => ScoresText.BandFirstShort.With(FirstBand), LastBand => ScoresText.BandLastShort.With(LastBand), _ => ScoresText.BandShort.With(start, start + BandWidth) },
                start switch { 0 => ScoresText.BandFirst.With(FirstBand), LastBand => ScoresText.BandLast.With(LastBand), _ => ScoresText.Band.With(start, start + BandWidth) },
                byStart.GetValueOrDefault(start) is { } row ? [row.PrintedCount, row.RecomputedCount] : [0, 0])),
        ];
    }

    private static List<SpreadPair> KindsOf(IReadOnlyList<IndicatorKindSpreadRow> rows) =>
    [
        .. rows.GroupBy(row => row.KindName).Select(group => new SpreadPair(group.Key, SpreadOf(group, "printed"), SpreadOf(group, "recomputed"))),
    ];

    private static Spread? SpreadOf(IEnumerable<IndicatorKindSpreadRow> rows, string basis) =>
        rows.FirstOrDefault(row => row.Basis == basis) is { } row
            ? new(row.IndicatorCount, row.Tenth, row.FirstQuartile, row.Median, row.ThirdQuartile, row.Highest)
            : null;

    private static IReadOnlyList<SpreadPair> PairsOf(ScoresModel model) =>
    [
        .. model.Departments.Select(row => new SpreadPair(
            row.DepartmentName,
            Spread.Of(row.PrintedCount, row.PrintedLowest, row.PrintedFirstQuartile, row.PrintedMedian, row.PrintedThirdQuartile, row.PrintedHighest),
            Spread.Of(row.RecomputedCount, row.RecomputedLowest, row.RecomputedFirstQuartile, row.RecomputedMedian, row.RecomputedThirdQuartile, row.RecomputedHighest),
            Addresses.FormList(new FormListAddress { Year = model.Year, DepartmentKey = row.DepartmentKey, Order = FormListOrder.Score }))),
    ];

    private static FormListAddress BandForms(int year, HistogramBand band, int place) => new()
    {
        Year = year,
        ScoreBasis = place == 0 ? ScoreBasis.Printed : ScoreBasis.Recomputed,
        ScoreFrom = band.Start == 0 ? null : band.Start,
        ScoreBelow = band.Start switch { 0 => FirstBand, LastBand => null, _ => band.Start + BandWidth },
        Order = FormListOrder.Score,
    };

    private static string KindText(decimal? share) => ChineseFormats.Rate(share);

    private static string KindTick(decimal share) => (share * 100m).ToString("0.##", CultureInfo.InvariantCulture) + "%";

    private static string Tick(decimal score) => score.ToString("0.##", CultureInfo.InvariantCulture);

    private sealed record ScoresModel(
        IReadOnlyList<FiscalYearRow> Years,
        int Year,
        ScoresAddress Asked,
        YearSummaryRow? Summary,
        IReadOnlyList<RatingCountRow> Ratings,
        IReadOnlyList<ScoreBandRow> Counts,
        IReadOnlyList<HistogramBand> Bands,
        IReadOnlyList<SpreadPair> Kinds,
        IReadOnlyList<DepartmentSpreadRow> Medians,
        IReadOnlyList<DepartmentScoreSpreadRow> Departments);
}
