using Analytics.Reports.Rendering;
using Analytics.Warehouse.Queries.Departments;
using Analytics.Warehouse.Queries.Filing;
using Analytics.Warehouse.Queries.Findings;
using Analytics.Warehouse.Queries.Indicators;
using Analytics.Warehouse.Queries.Scores;
using Analytics.Warehouse.Queries.Shortfalls;
using Microsoft.Extensions.Options;

namespace Analytics.Reports.Department;

/// <summary>部门绩效报告: two to six pages on one department and fiscal year, from the queries of its page.</summary>
public sealed class DepartmentReport
{
    private readonly DepartmentRankingQuery _departments;
    private readonly DepartmentMediansQuery _medians;
    private readonly DepartmentFormsQuery _forms;
    private readonly ScoreMovesQuery _moves;
    private readonly IndicatorKindsQuery _indicatorKinds;
    private readonly IndicatorOutcomesQuery _outcomes;
    private readonly ShortfallCategoriesQuery _shortfalls;
    private readonly FindingsQuery _findings;
    private readonly MartAgeQuery _age;
    private readonly DocumentWriter _writer;
    private readonly ReportsOptions _options;
    private readonly TimeProvider _time;

    internal DepartmentReport(
        DepartmentRankingQuery departments,
        DepartmentMediansQuery medians,
        DepartmentFormsQuery forms,
        ScoreMovesQuery moves,
        IndicatorKindsQuery indicatorKinds,
        IndicatorOutcomesQuery outcomes,
        ShortfallCategoriesQuery shortfalls,
        FindingsQuery findings,
        MartAgeQuery age,
        DocumentWriter writer,
        IOptions<ReportsOptions> options,
        TimeProvider time)
    {
        _departments = departments;
        _medians = medians;
        _forms = forms;
        _moves = moves;
        _indicatorKinds = indicatorKinds;
        _outcomes = outcomes;
        _shortfalls = shortfalls;
        _findings = findings;
        _age = age;
        _writer = writer;
        _options = options.Value;
        _time = time;
    }

    /// <summary>Finds a department of a year by what a person types.</summary>
    /// <param name="fiscalYear">年度.</param>
    /// <param name="asked">Its name or code.</param>
    /// <param name="cancellationToken">Ends the query early.</param>
    /// <returns>Key of the department.</returns>
    /// <exception cref="NothingToReportException">No form of that year is at hand.</exception>
    /// <exception cref="UnknownDepartmentException">No department of that year has that name or code; the message lists near names.</exception>
    public async Task<int> FindAsync(int fiscalYear, string asked, CancellationToken cancellationToken)
    {
        var departments = await _departments.RunAsync(fiscalYear, cancellationToken);
        if (departments.Count == 0)
            throw new NothingToReportException(fiscalYear);
        return DepartmentFinder.Find(departments, asked)?.DepartmentKey
            ?? throw new UnknownDepartmentException(fiscalYear, asked, DepartmentFinder.Near(departments, asked));
    }

    /// <summary>Makes the report.</summary>
    /// <param name="fiscalYear">年度.</param>
    /// <param name="departmentKey">Key of the department.</param>
    /// <param name="format">What to make.</param>
    /// <param name="cancellationToken">Ends the queries and the print early.</param>
    /// <returns>The file's content.</returns>
    /// <exception cref="NothingToReportException">The department has no form of that year that the reader may see.</exception>
    /// <exception cref="PrinterUnavailableException">Chromium is missing, does not start, or does not finish in time.</exception>
    public async Task<byte[]> RenderAsync(int fiscalYear, int departmentKey, ReportFormat format, CancellationToken cancellationToken) =>
        await _writer.WriteAsync(DepartmentDocument.Tell(await ReadAsync(fiscalYear, departmentKey, cancellationToken)), format, cancellationToken);

    /// <summary>Reads the figures.</summary>
    internal async Task<DepartmentModel> ReadAsync(int fiscalYear, int departmentKey, CancellationToken cancellationToken)
    {
        var department = await _departments.RunForAsync(fiscalYear, departmentKey, cancellationToken) ?? throw new NothingToReportException(fiscalYear);
        return new()
        {
            Year = fiscalYear,
            Department = department,
            LastYear = await _departments.RunForAsync(fiscalYear - 1, departmentKey, cancellationToken),
            Medians = await _medians.RunAsync(fiscalYear, cancellationToken) ?? new(0, null, null, null, null, null),
            Forms = await _forms.RunAsync(fiscalYear, departmentKey, cancellationToken),
            Moves = await _moves.RunAsync(fiscalYear, departmentKey, cancellationToken),
            IndicatorKinds = await _indicatorKinds.RunAsync(fiscalYear, departmentKey, cancellationToken),
            Missed = await _outcomes.RunAsync(fiscalYear, departmentKey, IndicatorOutcome.Missed, 0, TargetsChapter.RowsListed, cancellationToken),
            Overshot = await _outcomes.RunAsync(fiscalYear, departmentKey, IndicatorOutcome.Overshot, 0, TargetsChapter.RowsListed, cancellationToken),
            Shortfalls = await _shortfalls.RunAsync(fiscalYear, departmentKey, cancellationToken),
            Findings = await _findings.RunAsync(new FindingFilter(fiscalYear, departmentKey) { OnlyCounted = true }, 0, FindingsChapter.RowsListed, cancellationToken),
            RefreshedAt = (await _age.RunAsync(cancellationToken))?.RefreshedAt,
            MadeAt = _time.GetUtcNow(),
            IssuingOffice = _options.IssuingOffice,
        };
    }
}
