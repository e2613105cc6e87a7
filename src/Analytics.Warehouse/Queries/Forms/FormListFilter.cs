using Analytics.Warehouse.Queries.Execution;
using Analytics.Warehouse.Queries.Scores;

namespace Analytics.Warehouse.Queries.Forms;

/// <summary>Which of a fiscal year's counted forms to list; a null member does not narrow.</summary>
/// <param name="FiscalYear">年度.</param>
public sealed record FormListFilter(int FiscalYear)
{
    /// <summary>Key of the department.</summary>
    public int? DepartmentKey { get; init; }

    /// <summary>Which rate <see cref="RateFrom"/>, <see cref="RateBelow"/> and the order by rate mean.</summary>
    public RateBasis RateBasis { get; init; }

    /// <summary>The lowest execution rate, as a fraction.</summary>
    public decimal? RateFrom { get; init; }

    /// <summary>The execution rate to stay below, as a fraction.</summary>
    public decimal? RateBelow { get; init; }

    /// <summary>Which total <see cref="ScoreFrom"/>, <see cref="ScoreBelow"/> and the order by score mean.</summary>
    public ScoreBasis ScoreBasis { get; init; }

    /// <summary>The lowest total.</summary>
    public decimal? ScoreFrom { get; init; }

    /// <summary>The total to stay below.</summary>
    public decimal? ScoreBelow { get; init; }

    /// <summary>优, 良, 中 or 差 as printed.</summary>
    public string? PrintedRating { get; init; }

    /// <summary>优, 良, 中 or 差 as recomputed.</summary>
    public string? RecomputedRating { get; init; }

    /// <summary>Code of a rule with a finding in the form that was not dismissed.</summary>
    public string? RuleCode { get; init; }

    /// <summary>Code of a rule that moved the form's total.</summary>
    public string? MovedByRule { get; init; }

    /// <summary>What stands first.</summary>
    public FormListOrder Order { get; init; }
}
