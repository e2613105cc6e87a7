using Analytics.Warehouse.Queries.Departments;
using Analytics.Warehouse.Queries.Execution;
using Analytics.Warehouse.Queries.Filing;
using Analytics.Warehouse.Queries.Findings;
using Analytics.Warehouse.Queries.Scores;

namespace Analytics.Reports.Highlights;

/// <summary>The figures that the sentences about a year are made of, as the queries give them.</summary>
public sealed record YearHighlightsModel
{
    /// <summary>The year at a glance.</summary>
    public required YearSummaryRow Summary { get; init; }

    /// <summary>How many forms have each rating.</summary>
    public required IReadOnlyList<RatingCountRow> Ratings { get; init; }

    /// <summary>Who filed nothing.</summary>
    public required IReadOnlyList<FilingGapRow> Gaps { get; init; }

    /// <summary>Counts of low execution; null where no form counts.</summary>
    public required ExecutionLevelsRow? Levels { get; init; }

    /// <summary>Counted forms whose budget was cut to what was spent.</summary>
    public required int CutCount { get; init; }

    /// <summary>Findings by rule.</summary>
    public required IReadOnlyList<FindingsByRuleRow> Findings { get; init; }

    /// <summary>How many departments change places between the two rankings; null where none filed.</summary>
    public required RankShiftsRow? Shifts { get; init; }

    /// <summary>The department that falls most between them; null where none falls.</summary>
    public required DepartmentListRow? Faller { get; init; }

    /// <summary>The year before and the year, over the departments of both; empty where there is none.</summary>
    public required IReadOnlyList<YearChangeRow> Change { get; init; }
}
