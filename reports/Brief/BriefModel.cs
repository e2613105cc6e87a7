using Analytics.Warehouse.Queries.Departments;
using Analytics.Warehouse.Queries.Execution;
using Analytics.Warehouse.Queries.Filing;
using Analytics.Warehouse.Queries.Findings;
using Analytics.Warehouse.Queries.Scores;

namespace Analytics.Reports.Brief;

/// <summary>All that the brief prints: the rows of the queries that the overview page shows too, and who prints it when.</summary>
public sealed record BriefModel
{
    /// <summary>The year at a glance.</summary>
    public required YearSummaryRow Summary { get; init; }

    /// <summary>How many forms have each rating.</summary>
    public required IReadOnlyList<RatingCountRow> Ratings { get; init; }

    /// <summary>All departments, by recomputed rank.</summary>
    public required IReadOnlyList<DepartmentYearRow> Departments { get; init; }

    /// <summary>All forms below <see cref="LowRate"/> on either budget, lowest first.</summary>
    public required IReadOnlyList<LowExecutionRow> LowExecution { get; init; }

    /// <summary>Findings by rule, errors first.</summary>
    public required IReadOnlyList<FindingsByRuleRow> Findings { get; init; }

    /// <summary>The fraction below which execution is called low.</summary>
    public required decimal LowRate { get; init; }

    /// <summary>When the brief is printed.</summary>
    public required DateTimeOffset PrintedAt { get; init; }

    /// <summary>The office in the head; null for none.</summary>
    public string? IssuingOffice { get; init; }

    /// <summary>The heading, which is also the title of the PDF.</summary>
    public string Title => $"{Summary.FiscalYear}年度预算绩效自评情况简报";

    /// <summary>When the figures were last brought up to date.</summary>
    public DateTimeOffset RefreshedAt => new(DateTime.SpecifyKind(Summary.RefreshedAt, DateTimeKind.Utc));
}
