using Analytics.Reports.Annual.Chapters;
using Analytics.Reports.Rendering;
using Analytics.Warehouse.Queries.Departments;
using Analytics.Warehouse.Queries.Filing;
using Analytics.Warehouse.Queries.Findings;
using Analytics.Warehouse.Queries.Forms;
using Analytics.Warehouse.Queries.Indicators;
using Analytics.Warehouse.Queries.Scores;
using Analytics.Warehouse.Queries.Shortfalls;
using Microsoft.Extensions.Options;

namespace Analytics.Reports.Annual;

/// <summary>年度绩效自评总结报告: the ten chapters and the annex on one fiscal year, from the queries of the pages.</summary>
public sealed class AnnualReport
{
    private readonly YearSummaryQuery _summary;
    private readonly RatingCountsQuery _ratings;
    private readonly DepartmentRankingQuery _departments;
    private readonly YearFormsQuery _forms;
    private readonly FilingGapsQuery _gaps;
    private readonly FindingsByRuleQuery _findings;
    private readonly RuleDepartmentsQuery _ruleDepartments;
    private readonly IndicatorKindsQuery _indicatorKinds;
    private readonly IndicatorOutcomesQuery _outcomes;
    private readonly ShortfallCategoriesQuery _shortfalls;
    private readonly RepeatedReasonsQuery _repeatedReasons;
    private readonly YearsComparisonReader _comparison;
    private readonly DocumentWriter _writer;
    private readonly ReportsOptions _options;
    private readonly TimeProvider _time;

    internal AnnualReport(
        YearSummaryQuery summary,
        RatingCountsQuery ratings,
        DepartmentRankingQuery departments,
        YearFormsQuery forms,
        FilingGapsQuery gaps,
        FindingsByRuleQuery findings,
        RuleDepartmentsQuery ruleDepartments,
        IndicatorKindsQuery indicatorKinds,
        IndicatorOutcomesQuery outcomes,
        ShortfallCategoriesQuery shortfalls,
        RepeatedReasonsQuery repeatedReasons,
        YearsComparisonReader comparison,
        DocumentWriter writer,
        IOptions<ReportsOptions> options,
        TimeProvider time)
    {
        _summary = summary;
        _ratings = ratings;
        _departments = departments;
        _forms = forms;
        _gaps = gaps;
        _findings = findings;
        _ruleDepartments = ruleDepartments;
        _indicatorKinds = indicatorKinds;
        _outcomes = outcomes;
        _shortfalls = shortfalls;
        _repeatedReasons = repeatedReasons;
        _comparison = comparison;
        _writer = writer;
        _options = options.Value;
        _time = time;
    }

    /// <summary>Makes the report.</summary>
    /// <param name="fiscalYear">年度.</param>
    /// <param name="format">What to make.</param>
    /// <param name="cancellationToken">Ends the queries and the print early.</param>
    /// <returns>The file's content.</returns>
    /// <exception cref="NothingToReportException">No form of that year is at hand.</exception>
    /// <exception cref="PrinterUnavailableException">Chromium is missing, does not start, or does not finish in time.</exception>
    public async Task<byte[]> RenderAsync(int fiscalYear, ReportFormat format, CancellationToken cancellationToken) =>
        await _writer.WriteAsync(AnnualDocument.Tell(await ReadAsync(fiscalYear, cancellationToken)), format, cancellationToken);

    /// <summary>Reads the figures.</summary>
    internal async Task<AnnualModel> ReadAsync(int fiscalYear, CancellationToken cancellationToken)
    {
        var summary = await _summary.RunAsync(fiscalYear, cancellationToken) ?? throw new NothingToReportException(fiscalYear);
        var before = fiscalYear - 1;
        var lastYear = await _summary.RunAsync(before, cancellationToken);
        return new()
        {
            Summary = summary,
            LastYear = lastYear,
            Ratings = await _ratings.RunAsync(fiscalYear, cancellationToken),
            LastRatings = lastYear is null ? [] : await _ratings.RunAsync(before, cancellationToken),
            Departments = await _departments.RunAsync(fiscalYear, cancellationToken),
            LastDepartments = lastYear is null ? [] : await _departments.RunAsync(before, cancellationToken),
            Comparison = lastYear is null ? null : await _comparison.ReadAsync(new(before, fiscalYear), cancellationToken),
            Forms = await _forms.RunAsync(fiscalYear, cancellationToken),
            FilingGaps = [.. (await _gaps.RunAsync(fiscalYear, cancellationToken)).Where(gap => gap.UnitKey is null)],
            Findings = await _findings.RunAsync(fiscalYear, departmentKey: null, cancellationToken),
            RuleDepartments = await _ruleDepartments.RunAsync(fiscalYear, cancellationToken),
            IndicatorKinds = await _indicatorKinds.RunAsync(fiscalYear, departmentKey: null, cancellationToken),
            Missed = await _outcomes.RunAsync(fiscalYear, departmentKey: null, IndicatorOutcome.Missed, 0, IndicatorsChapter.RowsListed, cancellationToken),
            Overshot = await _outcomes.RunAsync(fiscalYear, departmentKey: null, IndicatorOutcome.Overshot, 0, IndicatorsChapter.RowsListed, cancellationToken),
            Shortfalls = await _shortfalls.RunAsync(fiscalYear, departmentKey: null, cancellationToken),
            RepeatedReasons = await _repeatedReasons.RunAsync(fiscalYear, ShortfallsChapter.SentencesListed, cancellationToken),
            MadeAt = _time.GetUtcNow(),
            IssuingOffice = _options.IssuingOffice,
        };
    }
}
