using Analytics.Warehouse.Queries.Years;

namespace Analytics.Reports.Annual;

/// <summary>What of two years may be set against one another and what may not: the rows of the page of years.</summary>
internal sealed record YearsComparison
{
    /// <summary>The years.</summary>
    public required YearPair Years { get; init; }

    /// <summary>How the projects stand to one another, with their sums.</summary>
    public required IReadOnlyList<PairStandingRow> Standings { get; init; }

    /// <summary>Links between projects that wait for a person.</summary>
    public int ProposalCount { get; init; }

    /// <summary>All departments, by name.</summary>
    public IReadOnlyList<DepartmentPairRow> Departments { get; init; } = [];

    /// <summary>Comparable projects that spent more than in the year before, the largest rise first; as many as the report lists.</summary>
    public IReadOnlyList<ProjectPairRow> Rising { get; init; } = [];

    /// <summary>Comparable projects that spent less, the largest fall first; as many as the report lists.</summary>
    public IReadOnlyList<ProjectPairRow> Falling { get; init; } = [];

    /// <summary>Projects of the later year alone, the largest budget first; as many as the report lists.</summary>
    public IReadOnlyList<ProjectPairRow> New { get; init; } = [];

    /// <summary>Projects of the earlier year alone, the largest budget first; as many as the report lists.</summary>
    public IReadOnlyList<ProjectPairRow> Gone { get; init; } = [];

    /// <summary>Kinds of reasons.</summary>
    public IReadOnlyList<ShortfallPairRow> Reasons { get; init; } = [];

    /// <summary>The projects that stand so.</summary>
    /// <param name="standing">How they stand.</param>
    /// <returns>Their sums; null where there are none.</returns>
    public PairStandingRow? Of(PairStanding standing) => Standings.FirstOrDefault(row => row.Standing == standing);

    /// <summary>How many projects stand so.</summary>
    /// <param name="standing">How they stand.</param>
    public int CountOf(PairStanding standing) => Of(standing)?.RowCount ?? 0;
}
