using Analytics.Reports.Charts;
using Analytics.Reports.Rendering;
using Analytics.Warehouse.Queries.Departments;
using Analytics.Warehouse.Queries.Execution;
using Analytics.Warehouse.Queries.Filing;
using Analytics.Warehouse.Queries.Forms;
using Analytics.Web.Components.Shared;
using Analytics.Web.Pages.Forms;
using Analytics.Web.Resources;
using Microsoft.AspNetCore.Components;

namespace Analytics.Web.Pages.Execution;

/// <summary>How much of their budgets the forms of a fiscal year spent, and what they give themselves for it.</summary>
public sealed partial class ExecutionPage
{
    private const int RowsPerPage = 15;

    /// <summary>Points that the chart draws one by one; more would hide one another.</summary>
    private const int PointsShown = 120;

    private const int LastBand = 120;
    private const int BandWidth = 5;

    private static readonly (string Title, ChartFill Fill)[] Budgets = [(ExecutionText.OnAdjusted, ChartFill.Solid), (ExecutionText.OnInitial, ChartFill.Hatched)];

    private static readonly (RateBasis Basis, string Title)[] Bases =
        [(RateBasis.Lowest, ExecutionText.BasisLowest), (RateBasis.Adjusted, ExecutionText.OnAdjusted), (RateBasis.Initial, ExecutionText.OnInitial)];

    [SupplyParameterFromQuery(Name = "year")]
    private string? Year { get; set; }

    [SupplyParameterFromQuery(Name = "department")]
    private string? Department { get; set; }

    [SupplyParameterFromQuery(Name = "list")]
    private string? List { get; set; }

    [SupplyParameterFromQuery(Name = "rate")]
    private string? Rate { get; set; }

    [SupplyParameterFromQuery(Name = "page")]
    private string? Page { get; set; }

    private ExecutionAddress Asked => ExecutionAddress.Parse(Navigation.Uri);

    private void Open(ExecutionAddress address) => Navigation.NavigateTo(Addresses.Execution(address));

    private async Task<ExecutionModel?> LoadAsync(CancellationToken cancellationToken)
    {
        var years = await FiscalYears.RunAsync(cancellationToken);
        if (years.Count == 0)
            return null;

        var asked = Asked with { Year = Asked.Year ?? years[0].FiscalYear };
        var year = asked.Year.Value;
        var outlying = (asked with { Tab = ExecutionTab.LittleSpentHighScore }).ToForms().ToFilter(year);
        var departments = DepartmentRanking.RunAsync(year, cancellationToken);
        var levels = ExecutionLevels.RunAsync(year, asked.DepartmentKey, cancellationToken);
        var bands = ExecutionBands.RunAsync(year, asked.DepartmentKey, cancellationToken);
        var cells = ExecutionScoreCells.RunAsync(year, asked.DepartmentKey, cancellationToken);
        var points = FormList.RunAsync(outlying, 0, PointsShown, cancellationToken);
        var cuts = FormList.RunAsync((asked with { Tab = ExecutionTab.Cut }).ToForms().ToFilter(year), 0, 1, cancellationToken);
        var rows = FormList.RunAsync(asked.ToForms().ToFilter(year), (asked.Page - 1) * RowsPerPage, RowsPerPage, cancellationToken);
        await Task.WhenAll(departments, levels, bands, cells, points, cuts, rows);
        return new(
            years,
            year,
            asked,
            [.. (await departments).OrderBy(row => row.DepartmentName, StringComparer.CurrentCulture)],
            await levels,
            BandsOf(await bands),
            [.. (await cells).Select(cell => new ExecutionScoreCell(cell.RateStart, cell.ScoreStart, cell.FormCount, Addresses.FormList(CellForms(asked, cell))))],
            [.. (await points).Select(PointOf)],
            (await cuts) is [var cut] ? cut.TotalCount : 0,
            await rows);
    }

    private static List<HistogramBand> BandsOf(IReadOnlyList<ExecutionBandRow> rows)
    {
        if (rows.Count == 0)
            return [];

        var byStart = rows.ToDictionary(row => row.BandStart);
        return
        [
            .. Enumerable.Range(0, LastBand / BandWidth + 1).Select(index => index * BandWidth).Select(start => new HistogramBand(
                start,
                start == LastBand ? ExecutionText.BandLastShort.With(start) : ExecutionText.BandShort.With(start, start + BandWidth),
                start == LastBand ? ExecutionText.BandLast.With(start) : ExecutionText.Band.With(start, start + BandWidth),
                byStart.GetValueOrDefault(start) is { } row ? [row.AdjustedCount, row.InitialCount] : [0, 0])),
        ];
    }

    private static ExecutionScorePoint PointOf(FormListRow row) => new(
        $"{row.DepartmentName} {FormKindNames.Subject(row.Kind, row.ProjectName)}",
        Math.Min(row.AdjustedExecutionRate ?? decimal.MaxValue, row.InitialExecutionRate ?? decimal.MaxValue),
        row.PrintedScore ?? 0m,
        Addresses.Form(row.FormKey));

    private static FormListAddress LowForms(ExecutionModel model, RateBasis basis, int percent) =>
        new() { Year = model.Year, DepartmentKey = model.Asked.DepartmentKey, RateBasis = basis, RateBelow = percent, Order = FormListOrder.Rate };

    private static FormListAddress BandForms(ExecutionModel model, HistogramBand band, int place) => new()
    {
        Year = model.Year,
        DepartmentKey = model.Asked.DepartmentKey,
        RateBasis = place == 0 ? RateBasis.Adjusted : RateBasis.Initial,
        RateFrom = band.Start == 0 ? null : band.Start,
        RateBelow = band.Start == LastBand ? null : band.Start + BandWidth,
        Order = FormListOrder.Rate,
    };

    private static FormListAddress CellForms(ExecutionAddress asked, ExecutionScoreCellRow cell) => new()
    {
        Year = asked.Year,
        DepartmentKey = asked.DepartmentKey,
        RateFrom = cell.RateStart == 0 ? null : cell.RateStart,
        RateBelow = cell.RateStart == LastBand ? null : cell.RateStart + ExecutionScoreChart.RateStep,
        ScoreFrom = cell.ScoreStart == 0 ? null : cell.ScoreStart,
        ScoreBelow = cell.ScoreStart == 100 ? null : cell.ScoreStart + ExecutionScoreChart.ScoreStep,
        Order = FormListOrder.Rate,
    };

    private static (ExecutionTab Tab, string Title)[] Tabs(ExecutionModel model)
    {
        var (levels, basis) = (model.Levels!, model.Asked.Basis);
        int Below(int lowest, int adjusted, int initial) => basis switch { RateBasis.Adjusted => adjusted, RateBasis.Initial => initial, _ => lowest };
        return
        [
            (ExecutionTab.Below90, Title(ExecutionText.TabBelow.With(90), Below(levels.LowestBelow90, levels.AdjustedBelow90, levels.InitialBelow90))),
            (ExecutionTab.Below80, Title(ExecutionText.TabBelow.With(80), Below(levels.LowestBelow80, levels.AdjustedBelow80, levels.InitialBelow80))),
            (ExecutionTab.Below60, Title(ExecutionText.TabBelow.With(60), Below(levels.LowestBelow60, levels.AdjustedBelow60, levels.InitialBelow60))),
            (ExecutionTab.Cut, Title(ExecutionText.TabCut, model.CutCount)),
            (ExecutionTab.Unspent, Title(ExecutionText.TabUnspent, levels.UnspentCount)),
            (ExecutionTab.LittleSpentHighScore, Title(ExecutionText.TabOutliers, levels.LittleSpentHighScoreCount)),
        ];

        static string Title(string name, int count) => ExecutionText.TabCount.With(name, ChineseFormats.Count(count));
    }

    private static string NoteOf(ExecutionTab tab) => tab switch
    {
        ExecutionTab.Cut => ExecutionText.NoteCut,
        ExecutionTab.Unspent => ExecutionText.NoteUnspent,
        ExecutionTab.LittleSpentHighScore => ExecutionText.NoteOutliers,
        _ => ExecutionText.NoteBelow,
    };

    private sealed record ExecutionModel(
        IReadOnlyList<FiscalYearRow> Years,
        int Year,
        ExecutionAddress Asked,
        IReadOnlyList<DepartmentYearRow> Departments,
        ExecutionLevelsRow? Levels,
        IReadOnlyList<HistogramBand> Bands,
        IReadOnlyList<ExecutionScoreCell> Cells,
        IReadOnlyList<ExecutionScorePoint> Points,
        int CutCount,
        IReadOnlyList<FormListRow> Rows);
}
