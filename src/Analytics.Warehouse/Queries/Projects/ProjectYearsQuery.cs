using Analytics.Warehouse.Queries.Scope;

namespace Analytics.Warehouse.Queries.Projects;

/// <summary>A project in a year, with the sums of its forms; amounts are null where none of them counts yet.</summary>
public sealed record ProjectYearRow(
    string ProjectHash,
    int FiscalYear,
    int DepartmentKey,
    string DepartmentName,
    string ProjectName,
    string? UnitName,
    string? ProjectNumber,
    long FormKey,
    int FormCount,
    int CountedFormCount,
    decimal? InitialBudgetYuan,
    decimal? AdjustedBudgetYuan,
    decimal? ExecutedYuan,
    decimal? AdjustedExecutionRate,
    decimal? InitialExecutionRate,
    decimal? PrintedScore,
    decimal? RecomputedScore);

/// <summary>The projects of all years that are one with a project, by the links that hold; the earliest first.</summary>
public sealed class ProjectYearsQuery(WarehouseReader reader)
{
    internal const string Sql =
        """
        select
            project.project_hash, project.fiscal_year, project.department_key, project.department_name, project.project_name,
            project.unit_name, project.project_number, project.form_key, project.form_count, project.counted_form_count,
            project.initial_budget_yuan, project.adjusted_budget_yuan, project.executed_yuan, project.adjusted_execution_rate,
            project.initial_execution_rate, project.printed_score, project.recomputed_score
        from mart.project_year asked
        join mart.project_year project on project.lineage_hash = asked.lineage_hash
        where asked.project_hash = @ProjectHash /* department_limit: project.department_key */
        order by project.fiscal_year, project.project_name, project.project_hash
        """;

    /// <summary>Runs the query.</summary>
    /// <param name="projectHash">Key of one of the projects.</param>
    /// <param name="cancellationToken">Ends the query.</param>
    /// <returns>The projects; none where there is no such project.</returns>
    public Task<IReadOnlyList<ProjectYearRow>> RunAsync(string projectHash, CancellationToken cancellationToken) =>
        reader.QueryAsync<ProjectYearRow>(Sql, new { ProjectHash = projectHash }, cancellationToken);
}
