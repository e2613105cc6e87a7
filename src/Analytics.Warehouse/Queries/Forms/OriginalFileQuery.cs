using Analytics.Warehouse.Connections;

namespace Analytics.Warehouse.Queries.Forms;

/// <summary>A file as it was handed in.</summary>
/// <param name="FileName">The name it first came under.</param>
/// <param name="Format">Format told from the content: txt, pdf, xlsx, xls, docx, html.</param>
/// <param name="Content">Its bytes.</param>
public sealed record OriginalFileRow(string FileName, string? Format, byte[] Content);

/// <summary>The file that a form was read from, byte for byte.</summary>
public sealed class OriginalFileQuery(WarehouseConnections connections)
{
    internal const string Sql =
        """
        select received.first_name file_name, received.format, original.content
        from warehouse.fact_evaluation evaluation
        join register.received_file received on received.sha256 = evaluation.sha256
        join register.received_content original on original.sha256 = evaluation.sha256
        where evaluation.form_key = @FormKey
        """;

    /// <summary>Runs the query.</summary>
    /// <param name="formKey">Key of the form.</param>
    /// <param name="cancellationToken">Ends the query early.</param>
    /// <returns>The file; null where there is no such form or its content was too large to keep.</returns>
    public Task<OriginalFileRow?> RunAsync(long formKey, CancellationToken cancellationToken) =>
        connections.QuerySingleOrDefaultAsync<OriginalFileRow>(Sql, new { FormKey = formKey }, cancellationToken);
}
