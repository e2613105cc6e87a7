using Analytics.Warehouse.Queries.Departments;
using Analytics.Warehouse.Queries.Filing;
using Analytics.Warehouse.Queries.Findings;
using Analytics.Warehouse.Queries.Forms;
using Analytics.Warehouse.Queries.Indicators;
using Analytics.Warehouse.Queries.Scores;
using Analytics.Warehouse.Queries.Shortfalls;

namespace Analytics.Reports.Annual;

/// <summary>All that the annual report tells: the rows of the queries that the pages show too, and who makes it when.</summary>
internal sealed record AnnualModel
{
    /// <summary>The year at a glance.</summary>
    public required YearSummaryRow Summary { get; init; }

    /// <summary>The year before; null where no form of it is at hand.</summary>
    public YearSummaryRow? LastYear { get; init; }

    /// <summary>How many counted forms have each rating.</summary>
    public required IReadOnlyList<RatingCountRow> Ratings { get; init; }

    /// <summary>The same of the year before; empty where there is none.</summary>
    public IReadOnlyList<RatingCountRow> LastRatings { get; init; } = [];

    /// <summary>All departments, by recomputed rank.</summary>
    public required IReadOnlyList<DepartmentYearRow> Departments { get; init; }

    /// <summary>The same of the year before; empty where there is none.</summary>
    public IReadOnlyList<DepartmentYearRow> LastDepartments { get; init; } = [];

    /// <summary>What of the year before may be set against this one; null where no form of it is at hand.</summary>
    public YearsComparison? Comparison { get; init; }

    /// <summary>All self-evaluations of the year, by department and project.</summary>
    public required IReadOnlyList<YearFormRow> Forms { get; init; }

    /// <summary>Departments whose self-evaluations are missing.</summary>
    public IReadOnlyList<FilingGapRow> FilingGaps { get; init; } = [];

    /// <summary>Findings by rule, errors first.</summary>
    public required IReadOnlyList<FindingsByRuleRow> Findings { get; init; }

    /// <summary>The departments behind each rule, those with most findings first.</summary>
    public IReadOnlyList<RuleDepartmentRow> RuleDepartments { get; init; } = [];

    /// <summary>Indicators by kind.</summary>
    public IReadOnlyList<IndicatorKindRow> IndicatorKinds { get; init; } = [];

    /// <summary>Indicators that missed their target, the furthest first; as many as the report lists.</summary>
    public IReadOnlyList<IndicatorOutcomeRow> Missed { get; init; } = [];

    /// <summary>Indicators that overshot their target, the furthest first; as many as the report lists.</summary>
    public IReadOnlyList<IndicatorOutcomeRow> Overshot { get; init; } = [];

    /// <summary>Kinds of reasons, the most frequent first.</summary>
    public IReadOnlyList<ShortfallCategoryRow> Shortfalls { get; init; } = [];

    /// <summary>Sentences that many forms give as their reason; as many as the report lists.</summary>
    public IReadOnlyList<RepeatedReasonRow> RepeatedReasons { get; init; } = [];

    /// <summary>When the report is made.</summary>
    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>The office on the cover; null for none.</summary>
    public string? IssuingOffice { get; init; }

    /// <summary>年度.</summary>
    public int Year => Summary.FiscalYear;

    /// <summary>When the figures were last brought up to date.</summary>
    public DateTimeOffset RefreshedAt => new(DateTime.SpecifyKind(Summary.RefreshedAt, DateTimeKind.Utc));

    /// <summary>The forms that sums, means, ranks and rating counts are made of.</summary>
    public IReadOnlyList<YearFormRow> Counted { get; private init; } = [];

    /// <summary>Departments that filed a self-evaluation; those with approved targets alone are not among them.</summary>
    public int FilingDepartmentCount => Forms.Select(form => form.DepartmentKey).Distinct().Count();

    /// <summary>This model with <see cref="Counted"/> filled from <see cref="Forms"/>.</summary>
    public AnnualModel Prepared() => this with { Counted = [.. Forms.Where(form => form.IsCounted)] };
}
