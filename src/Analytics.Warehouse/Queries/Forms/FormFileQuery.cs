using Analytics.Warehouse.Queries.Scope;

namespace Analytics.Warehouse.Queries.Forms;

/// <summary>Which file a form was read from.</summary>
/// <param name="Sha256">Hash of its content.</param>
/// <param name="Format">Format told from the content: txt, pdf, xlsx, xls, docx, html; null where none was told.</param>
public sealed record FormFileRow(string Sha256, string? Format);

/// <summary>The file that a form was read from, without its bytes.</summary>
public sealed class FormFileQuery(WarehouseReader reader)
{
    internal const string Sql =
        """
        select evaluation.sha256, received.format
        from warehouse.fact_evaluation evaluation
        join register.received_file received on received.sha256 = evaluation.sha256
        where evaluation.form_key = @FormKey
          /* department_limit: evaluation.department_key */
        """;

    /// <summary>Runs the query.</summary>
    /// <param name="formKey">Key of the form.</param>
    /// <param name="cancellationToken">Ends the query early.</param>
    /// <returns>The file; null where there is no such form.</returns>
    public Task<FormFileRow?> RunAsync(long formKey, CancellationToken cancellationToken) =>
        reader.QuerySingleOrDefaultAsync<FormFileRow>(Sql, new { FormKey = formKey }, cancellationToken);
}
