using Analytics.Warehouse.Queries.Scope;

namespace Analytics.Warehouse.Queries.Projects;

/// <summary>A current form of a project.</summary>
public sealed record ProjectFormRow(
    long FormKey,
    int FiscalYear,
    string ProjectName,
    decimal? InitialBudgetYuan,
    decimal? AdjustedBudgetYuan,
    decimal? ExecutedYuan,
    decimal? AdjustedExecutionRate,
    decimal? InitialExecutionRate,
    decimal? PrintedScore,
    string? PrintedRating,
    decimal? RecomputedScore,
    string? RecomputedRating,
    int FindingCount,
    int CorrectedValueCount,
    bool NeedsReview,
    bool IsApproval,
    string FileName,
    int Line);

/// <summary>The current forms of a project over its years, approved targets too; the earliest year first.</summary>
public sealed class ProjectFormsQuery(WarehouseReader reader)
{
    internal const string Sql =
        """
        select
            form.form_key, project.fiscal_year, form.project_name, form.initial_budget_yuan, form.adjusted_budget_yuan, form.executed_yuan,
            form.adjusted_execution_rate, form.initial_execution_rate, form.printed_score, form.printed_rating, form.recomputed_score,
            form.recomputed_rating, form.finding_count, form.corrected_value_count, form.needs_review, form.is_self_evaluation,
            form.file_name, form.line
        from mart.project_year asked
        join mart.project_year project on project.lineage_hash = asked.lineage_hash
        join warehouse.fact_evaluation evaluation on evaluation.project_hash = project.project_hash
        join mart.form form on form.form_key = evaluation.form_key
        where asked.project_hash = @ProjectHash /* department_limit: project.department_key */
        order by project.fiscal_year, form.project_name, form.form_key
        """;

    /// <summary>Runs the query.</summary>
    /// <param name="projectHash">Key of one of the projects.</param>
    /// <param name="cancellationToken">Ends the query.</param>
    /// <returns>The forms.</returns>
    public async Task<IReadOnlyList<ProjectFormRow>> RunAsync(string projectHash, CancellationToken cancellationToken) =>
    [
        .. (await reader.QueryAsync<Row>(Sql, new { ProjectHash = projectHash }, cancellationToken)).Select(row => new ProjectFormRow(
            row.FormKey, row.FiscalYear, row.ProjectName, row.InitialBudgetYuan, row.AdjustedBudgetYuan, row.ExecutedYuan,
            row.AdjustedExecutionRate, row.InitialExecutionRate, row.PrintedScore, row.PrintedRating, row.RecomputedScore,
            row.RecomputedRating, row.FindingCount, row.CorrectedValueCount, row.NeedsReview, !row.IsSelfEvaluation, row.FileName, row.Line)),
    ];

    private sealed record Row(
        long FormKey, int FiscalYear, string ProjectName, decimal? InitialBudgetYuan, decimal? AdjustedBudgetYuan, decimal? ExecutedYuan,
        decimal? AdjustedExecutionRate, decimal? InitialExecutionRate, decimal? PrintedScore, string? PrintedRating, decimal? RecomputedScore,
        string? RecomputedRating, int FindingCount, int CorrectedValueCount, bool NeedsReview, bool IsSelfEvaluation, string FileName, int Line);
}
