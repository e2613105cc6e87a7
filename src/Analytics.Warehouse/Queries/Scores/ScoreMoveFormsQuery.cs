using Analytics.Warehouse.Queries.Scope;

namespace Analytics.Warehouse.Queries.Scores;

/// <summary>A form that a rule moved, and by how many points.</summary>
public sealed record ScoreMoveFormRow(string RuleCode, long FormKey, string Kind, string? ProjectName, decimal Points);

/// <summary>The counted forms of a department and year behind each rule that moved its score, the largest move first.</summary>
public sealed class ScoreMoveFormsQuery(WarehouseReader reader)
{
    internal const string Sql =
        """
        select contribution.rule_code, form.form_key, form.kind, form.project_name, sum(contribution.points) points
        from warehouse.fact_score_contribution contribution
        join mart.form form on form.form_key = contribution.form_key
        where form.fiscal_year = @FiscalYear and form.department_key = @DepartmentKey and form.is_counted = @IsCounted
          /* department_limit: form.department_key */
        group by contribution.rule_code, form.form_key, form.kind, form.project_name
        order by contribution.rule_code, abs(sum(contribution.points)) desc, form.form_key
        """;

    /// <summary>Runs the query.</summary>
    public Task<IReadOnlyList<ScoreMoveFormRow>> RunAsync(int fiscalYear, int departmentKey, CancellationToken cancellationToken) =>
        reader.QueryAsync<ScoreMoveFormRow>(
            Sql, new { FiscalYear = fiscalYear, DepartmentKey = departmentKey, IsCounted = true }, cancellationToken);
}
