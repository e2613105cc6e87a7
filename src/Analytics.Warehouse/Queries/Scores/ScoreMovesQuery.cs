using Analytics.Warehouse.Queries.Scope;

namespace Analytics.Warehouse.Queries.Scores;

/// <summary>What a rule moved of a department's scores in a year.</summary>
/// <param name="RuleCode">Code of the rule.</param>
/// <param name="Points">Recomputed less printed, summed over the department's counted forms; negative where they gave themselves too much.</param>
/// <param name="MeanPoints">What of it reaches the department's mean score.</param>
/// <param name="FormCount">Forms that it moved.</param>
/// <param name="ComparedFormCount">The department's counted forms with both totals.</param>
public sealed record ScoreMoveRow(string RuleCode, decimal Points, decimal MeanPoints, int FormCount, int ComparedFormCount);

/// <summary>What moved a department from its printed to its recomputed score, the largest move first.</summary>
public sealed class ScoreMovesQuery(WarehouseReader reader)
{
    internal const string Sql =
        """
        select rule_code, points, mean_points, form_count, compared_form_count
        from mart.score_rule_department_year
        where fiscal_year = @FiscalYear and department_key = @DepartmentKey
          /* department_limit: department_key */
        order by abs(points) desc, rule_code
        """;

    /// <summary>Runs the query.</summary>
    public Task<IReadOnlyList<ScoreMoveRow>> RunAsync(int fiscalYear, int departmentKey, CancellationToken cancellationToken) =>
        reader.QueryAsync<ScoreMoveRow>(Sql, new { FiscalYear = fiscalYear, DepartmentKey = departmentKey }, cancellationToken);
}
