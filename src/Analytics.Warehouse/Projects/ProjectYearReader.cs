using System.Data.Common;
using Analytics.Domain.Checks.Comparison;
using Analytics.Domain.Projects;
using Analytics.Warehouse.Connections;
using Dapper;

namespace Analytics.Warehouse.Projects;

/// <summary>Reads which projects the current self-evaluations speak of, year by year.</summary>
internal sealed class ProjectYearReader(WarehouseConnections connections, DbConnection connection)
{
    // Forms that need review are projects too: one that nobody has looked at yet is not gone.
    private const string Sql =
        """
        select
            evaluation.form_key, evaluation.project_hash, evaluation.fiscal_year, evaluation.department_key, department.name department_name,
            evaluation.printed_project_name project_name, evaluation.printed_unit_name unit_name,
            evaluation.printed_project_number project_number,
            coalesce(nullif(evaluation.initial_budget_yuan, 0), evaluation.adjusted_budget_yuan) budget_yuan
        from warehouse.fact_evaluation evaluation
        join warehouse.dim_department department on department.department_key = evaluation.department_key
        where evaluation.is_current = @Yes and evaluation.kind = 'project_self_evaluation' and evaluation.project_hash is not null
        order by evaluation.project_hash, evaluation.form_key
        """;

    /// <summary>Reads them all.</summary>
    /// <param name="forms">The forms with their indicators, as they are compared.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>Each project and year once, with its department; several forms of one project count together.</returns>
    public async Task<IReadOnlyList<(int DepartmentKey, ProjectYear Project)>> ReadAsync(
        IReadOnlyList<ComparedForm> forms, CancellationToken cancellationToken)
    {
        var indicators = forms.ToDictionary(form => form.Key, form => form.Indicators);
        var rows = await connection.QueryAsync<Row>(connections.Work(Sql, new { Yes = true }, null, cancellationToken));
        return [.. rows.GroupBy(row => row.ProjectHash, StringComparer.Ordinal).Select(project => ToProject([.. project], indicators))];
    }

    private static (int DepartmentKey, ProjectYear Project) ToProject(List<Row> rows, Dictionary<long, IReadOnlyList<ComparedIndicator>> indicators)
    {
        var last = rows[^1];
        return (last.DepartmentKey, new()
        {
            Key = last.ProjectHash,
            FiscalYear = last.FiscalYear,
            Name = last.ProjectName,
            Number = last.ProjectNumber,
            Department = last.DepartmentName,
            Unit = last.UnitName,
            BudgetYuan = rows.Any(row => row.BudgetYuan is null) ? null : rows.Sum(row => row.BudgetYuan),
            Indicators = [.. rows.SelectMany(row => indicators.GetValueOrDefault(row.FormKey) ?? []).Select(row => row.Name).OfType<string>()],
        });
    }

    private sealed record Row(
        long FormKey,
        string ProjectHash,
        int FiscalYear,
        int DepartmentKey,
        string DepartmentName,
        string ProjectName,
        string? UnitName,
        string? ProjectNumber,
        decimal? BudgetYuan);
}
