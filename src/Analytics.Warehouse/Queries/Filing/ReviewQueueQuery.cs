using Analytics.Warehouse.Queries.Scope;

namespace Analytics.Warehouse.Queries.Filing;

/// <summary>A form that a person has to look at before its figures may be believed.</summary>
public sealed record ReviewRow(
    long FormKey,
    string FileName,
    int Line,
    string Kind,
    int? FiscalYear,
    string? DepartmentName,
    string? ProjectName,
    int ProblemCount,
    string FirstProblem,
    int CorrectedValueCount);

/// <summary>Forms that need review, of one fiscal year and those whose year could not be read; all with a null year.</summary>
public sealed class ReviewQueueQuery(WarehouseReader reader)
{
    internal const string Sql =
        """
        select
            evaluation.form_key, received.first_name file_name, evaluation.line, evaluation.kind, evaluation.fiscal_year,
            department.name department_name, evaluation.printed_project_name project_name,
            evaluation.problem_count, evaluation.first_problem, evaluation.corrected_value_count
        from warehouse.fact_evaluation evaluation
        join register.received_file received on received.sha256 = evaluation.sha256
        left join warehouse.dim_department department on department.department_key = evaluation.department_key
        where evaluation.is_current = @IsCurrent
          /* department_limit: evaluation.department_key */
          and evaluation.needs_review = @NeedsReview
          and (@FiscalYear is null or evaluation.fiscal_year = @FiscalYear or evaluation.fiscal_year is null)
        order by
            case when evaluation.fiscal_year is null then 1 else 0 end, evaluation.fiscal_year desc,
            received.first_name, evaluation.form_index, evaluation.form_key
        """;

    /// <summary>Runs the query.</summary>
    public Task<IReadOnlyList<ReviewRow>> RunAsync(int? fiscalYear, CancellationToken cancellationToken) =>
        reader.QueryAsync<ReviewRow>(
            Sql, new { IsCurrent = true, NeedsReview = true, FiscalYear = fiscalYear }, cancellationToken);
}
