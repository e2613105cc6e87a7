using Analytics.Warehouse.Queries.Scope;

namespace Analytics.Warehouse.Queries.Scores;

/// <summary>What a rule moved of all scores of a year.</summary>
/// <param name="RuleCode">Code of the rule.</param>
/// <param name="Points">Recomputed less printed, summed over the counted forms; negative where they gave themselves too much.</param>
/// <param name="FormCount">Forms that it moved.</param>
/// <param name="DepartmentCount">Departments with such a form.</param>
public sealed record ScoreRuleRow(string RuleCode, decimal Points, int FormCount, int DepartmentCount);

/// <summary>Which rules lie between the printed and the recomputed scores of one fiscal year, the largest move first.</summary>
public sealed class ScoreRulesQuery(WarehouseReader reader)
{
    internal const string Sql =
        """
        select
            rule_code, cast(sum(points) as decimal(18, 4)) points, cast(sum(form_count) as int) form_count,
            cast(count(*) as int) department_count
        from mart.score_rule_department_year
        where fiscal_year = @FiscalYear
          /* department_limit: department_key */
        group by rule_code
        order by abs(sum(points)) desc, rule_code
        """;

    /// <summary>Runs the query.</summary>
    public Task<IReadOnlyList<ScoreRuleRow>> RunAsync(int fiscalYear, CancellationToken cancellationToken) =>
        reader.QueryAsync<ScoreRuleRow>(Sql, new { FiscalYear = fiscalYear }, cancellationToken);
}
