using Analytics.Warehouse.Queries.Scope;

namespace Analytics.Warehouse.Queries.Forms;

/// <summary>The extracted text of a file, line by line, as the reader saw it.</summary>
public sealed class SourceTextQuery(WarehouseReader reader)
{
    internal const string Sql =
        """
        select line_count, content
        from staging.document_text
        where sha256 = @Sha256
          /* a file is shown whole or not at all: every form in it must be visible */
          and (select count(*) from warehouse.fact_evaluation visible where visible.sha256 = @Sha256 /* department_limit: visible.department_key */)
            = (select count(*) from warehouse.fact_evaluation filed where filed.sha256 = @Sha256)
        """;

    /// <summary>Runs the query.</summary>
    /// <returns>The lines, line 1 first; empty where no such content is stored.</returns>
    public async Task<IReadOnlyList<string>> RunAsync(string sha256, CancellationToken cancellationToken) =>
        await reader.QuerySingleOrDefaultAsync<TextRow>(Sql, new { Sha256 = sha256 }, cancellationToken) is { LineCount: > 0 } text
            ? text.Content.Split('\n')
            : [];

    private sealed record TextRow(int LineCount, string Content);
}
