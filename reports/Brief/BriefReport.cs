using Analytics.Reports.Rendering;
using Analytics.Warehouse.Queries.Departments;
using Analytics.Warehouse.Queries.Execution;
using Analytics.Warehouse.Queries.Filing;
using Analytics.Warehouse.Queries.Findings;
using Analytics.Warehouse.Queries.Scores;
using Microsoft.Extensions.Options;

namespace Analytics.Reports.Brief;

/// <summary>The brief on one fiscal year: one A4 page with the figures of the overview page, from the same queries.</summary>
public sealed class BriefReport
{
    private readonly YearSummaryQuery _summary;
    private readonly RatingCountsQuery _ratings;
    private readonly DepartmentRankingQuery _departments;
    private readonly LowExecutionQuery _lowExecution;
    private readonly FindingsByRuleQuery _findings;
    private readonly BriefPrinter _printer;
    private readonly DocumentWriter _writer;
    private readonly ReportsOptions _options;
    private readonly TimeProvider _time;

    internal BriefReport(
        YearSummaryQuery summary,
        RatingCountsQuery ratings,
        DepartmentRankingQuery departments,
        LowExecutionQuery lowExecution,
        FindingsByRuleQuery findings,
        BriefPrinter printer,
        DocumentWriter writer,
        IOptions<ReportsOptions> options,
        TimeProvider time)
    {
        _summary = summary;
        _ratings = ratings;
        _departments = departments;
        _lowExecution = lowExecution;
        _findings = findings;
        _printer = printer;
        _writer = writer;
        _options = options.Value;
        _time = time;
    }

    /// <summary>Makes the brief.</summary>
    /// <param name="fiscalYear">年度.</param>
    /// <param name="format">What to make; on paper it is one page, as text and in sheets its tables are whole.</param>
    /// <param name="cancellationToken">Ends the queries and the print early.</param>
    /// <returns>The file's content.</returns>
    /// <exception cref="NothingToReportException">No form of that year is at hand.</exception>
    /// <exception cref="PrinterUnavailableException">Chromium is missing, does not start, or does not finish in time.</exception>
    public async Task<byte[]> RenderAsync(int fiscalYear, ReportFormat format, CancellationToken cancellationToken)
    {
        var brief = await ReadAsync(fiscalYear, cancellationToken);
        return format == ReportFormat.Pdf
            ? await _printer.PrintAsync(brief, cancellationToken)
            : await _writer.WriteAsync(BriefText.Tell(brief), format, cancellationToken);
    }

    /// <summary>Reads the figures.</summary>
    internal async Task<BriefModel> ReadAsync(int fiscalYear, CancellationToken cancellationToken)
    {
        var summary = await _summary.RunAsync(fiscalYear, cancellationToken) ?? throw new NothingToReportException(fiscalYear);
        return new()
        {
            Summary = summary,
            Ratings = await _ratings.RunAsync(fiscalYear, cancellationToken),
            Departments = await _departments.RunAsync(fiscalYear, cancellationToken),
            LowExecution = await _lowExecution.RunAsync(fiscalYear, _options.LowExecutionRate, int.MaxValue, cancellationToken),
            Findings = await _findings.RunAsync(fiscalYear, departmentKey: null, cancellationToken),
            LowRate = _options.LowExecutionRate,
            PrintedAt = _time.GetUtcNow(),
            IssuingOffice = _options.IssuingOffice,
        };
    }
}
