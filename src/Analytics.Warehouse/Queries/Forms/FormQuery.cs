using Analytics.Domain.Forms;
using Analytics.Domain.Scoring;
using Analytics.Warehouse.Loading;
using Analytics.Warehouse.Queries.Scope;
using Analytics.Warehouse.Reviews;

namespace Analytics.Warehouse.Queries.Forms;

/// <summary>A form as it lies in the warehouse: where it came from, what was read, what was recomputed.</summary>
public sealed record FormRow(
    long FormKey,
    string FileName,
    string Sha256,
    string Format,
    string? Encoding,
    DateTime ImportedAt,
    bool IsCurrent,
    int? FiscalYear,
    int? DepartmentKey,
    FormReviewState Review,
    RecomputedScores Recomputed,
    string? PrintedRating)
{
    /// <summary>The form with the values that persons confirmed or corrected; its figures are those of every list.</summary>
    public EvaluationForm Form => Review.Reviewed.Form;
}

/// <summary>One form with every value and its place.</summary>
public sealed class FormQuery(WarehouseReader reader)
{
    internal const string Sql =
        """
        select
            evaluation.form_key, received.first_name file_name, evaluation.sha256, evaluation.form_index, received.format, received.encoding,
            evaluation.loaded_at, evaluation.is_current, evaluation.fiscal_year, evaluation.department_key,
            evaluation.printed_rating, form.reading_json, form.recomputed_json
        from warehouse.fact_evaluation evaluation
        join register.received_file received on received.sha256 = evaluation.sha256
        join staging.form form on form.form_key = evaluation.form_key
        where evaluation.form_key = @FormKey
          /* department_limit: evaluation.department_key */
        """;

    /// <summary>Runs the query.</summary>
    /// <returns>The form; null where there is none with that key.</returns>
    public async Task<FormRow?> RunAsync(long formKey, CancellationToken cancellationToken)
    {
        if (await reader.QuerySingleOrDefaultAsync<StoredRow>(Sql, new { FormKey = formKey }, cancellationToken) is not { } row)
            return null;
        var reviews = StoredReviews.ByForm(
            await reader.QueryAsync<StoredReviews.ReviewRow>(StoredReviews.Sql, new { row.Sha256 }, cancellationToken));
        return new(
            row.FormKey,
            row.FileName,
            row.Sha256,
            row.Format,
            row.Encoding,
            DateTime.SpecifyKind(row.LoadedAt, DateTimeKind.Utc),
            row.IsCurrent,
            row.FiscalYear,
            row.DepartmentKey,
            FormReviewState.Of(ReadingJson.ReadForm(row.ReadingJson), [.. reviews[row.FormIndex]]),
            ReadingJson.ReadScores(row.RecomputedJson),
            row.PrintedRating);
    }

    private sealed record StoredRow(
        long FormKey,
        string FileName,
        string Sha256,
        int FormIndex,
        string Format,
        string? Encoding,
        DateTime LoadedAt,
        bool IsCurrent,
        int? FiscalYear,
        int? DepartmentKey,
        string? PrintedRating,
        string ReadingJson,
        string RecomputedJson);
}
