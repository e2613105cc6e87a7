using Analytics.Warehouse.Queries.Departments;
using Analytics.Warehouse.Queries.Findings;
using Analytics.Warehouse.Queries.Indicators;
using Analytics.Warehouse.Queries.Scores;
using Analytics.Warehouse.Queries.Shortfalls;

namespace Analytics.Reports.Department;

/// <summary>All that the report on one department tells: the rows of the queries that its page shows too.</summary>
internal sealed record DepartmentModel
{
    /// <summary>年度.</summary>
    public required int Year { get; init; }

    /// <summary>The department's year.</summary>
    public required DepartmentYearRow Department { get; init; }

    /// <summary>Its year before; null where it filed nothing then.</summary>
    public DepartmentYearRow? LastYear { get; init; }

    /// <summary>The middle of all departments of the year.</summary>
    public required DepartmentMedianRow Medians { get; init; }

    /// <summary>Its forms.</summary>
    public required IReadOnlyList<DepartmentFormRow> Forms { get; init; }

    /// <summary>What moved its score, the largest move first.</summary>
    public IReadOnlyList<ScoreMoveRow> Moves { get; init; } = [];

    /// <summary>Its indicators by kind.</summary>
    public IReadOnlyList<IndicatorKindRow> IndicatorKinds { get; init; } = [];

    /// <summary>Its indicators that missed their target; as many as the report lists.</summary>
    public IReadOnlyList<IndicatorOutcomeRow> Missed { get; init; } = [];

    /// <summary>Its indicators that overshot their target; as many as the report lists.</summary>
    public IReadOnlyList<IndicatorOutcomeRow> Overshot { get; init; } = [];

    /// <summary>Its kinds of reasons.</summary>
    public IReadOnlyList<ShortfallCategoryRow> Shortfalls { get; init; } = [];

    /// <summary>Its findings that hold, errors first; as many as the report lists.</summary>
    public IReadOnlyList<FindingRow> Findings { get; init; } = [];

    /// <summary>When the figures were last brought up to date; null where it is not known.</summary>
    public DateTime? RefreshedAt { get; init; }

    /// <summary>When the report is made.</summary>
    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>The office in the head; null for none.</summary>
    public string? IssuingOffice { get; init; }

    /// <summary>The forms whose money and scores the department's figures are made of; the whole department's form only where no project's counts.</summary>
    public IReadOnlyList<DepartmentFormRow> SelfEvaluations => [.. Forms.Where(form => form.Kind.EndsWith("self_evaluation", StringComparison.Ordinal))];
}
