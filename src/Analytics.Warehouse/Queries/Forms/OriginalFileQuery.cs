using Analytics.Warehouse.Queries.Scope;

namespace Analytics.Warehouse.Queries.Forms;

/// <summary>A file as it was handed in.</summary>
/// <param name="FileName">The name it first came under.</param>
/// <param name="Format">Format told from the content: txt, pdf, xlsx, xls, docx, html.</param>
/// <param name="Content">Its bytes.</param>
public sealed record OriginalFileRow(string FileName, string? Format, byte[] Content);

/// <summary>The file that a form was read from, byte for byte.</summary>
public sealed class OriginalFileQuery(WarehouseReader reader)
{
    internal const string Sql =
        """
        select received.first_name file_name, received.format, original.content
        from warehouse.fact_evaluation evaluation
        join register.received_file received on received.sha256 = evaluation.sha256
        join register.received_content original on original.sha256 = evaluation.sha256
        where evaluation.form_key = @FormKey
          /* a file is shown whole or not at all: every form in it must be visible */
          and (select count(*) from warehouse.fact_evaluation visible where visible.sha256 = evaluation.sha256 /* department_limit: visible.department_key */)
            = (select count(*) from warehouse.fact_evaluation filed where filed.sha256 = evaluation.sha256)
        """;

    /// <summary>Runs the query.</summary>
    /// <param name="formKey">Key of the form.</param>
    /// <param name="cancellationToken">Ends the query early.</param>
    /// <returns>The file; null where there is no such form or its content was too large to keep.</returns>
    public Task<OriginalFileRow?> RunAsync(long formKey, CancellationToken cancellationToken) =>
        reader.QuerySingleOrDefaultAsync<OriginalFileRow>(Sql, new { FormKey = formKey }, cancellationToken);
}
