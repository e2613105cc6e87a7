using System.Data.Common;
using Analytics.Domain.Reviews;
using Analytics.Warehouse.Connections;
using Analytics.Warehouse.Loading;
using Dapper;

namespace Analytics.Warehouse.Reviews;

/// <summary>The table of the decisions, within a transaction.</summary>
internal sealed class StoredReviews(WarehouseConnections connections, DbTransaction transaction)
{
    /// <summary>Whoever runs it has found the content through a form that is his to see.</summary>
    public const string Sql = Columns + " where sha256 = @Sha256" + Order;

    private const string Columns =
        """
        select
            sha256, form_index, field_path path, revision, decision, read_value, value, row_name, row_line, decided_by, decided_at, note
        from register.value_review /* department_limit: none */
        """;

    private const string Order = " order by decided_at, value_review_id";

    /// <summary>Keeps every other change of the reviews and the facts of contents out until the transaction ends.</summary>
    public async Task LockAsync(IEnumerable<string> contents, CancellationToken cancellationToken)
    {
        // Always in the same order, so that two who lock several never wait for each other in a circle.
        foreach (var sha256 in contents.Order(StringComparer.Ordinal))
            await connections.Engine.LockAsync(transaction, "analytics.content:" + sha256, cancellationToken);
    }

    /// <summary>The decisions about the forms of several contents, by content and place in it, in the order in which they were made.</summary>
    public async Task<ILookup<(string Sha256, int FormIndex), ValueReview>> OfAsync(IEnumerable<string> contents, CancellationToken cancellationToken) =>
        (await ValueList.QueryAsync<ReviewRow>(
            connections, transaction, contents, list => $"{Columns} where sha256 in ({list}){Order}", cancellationToken))
        .ToLookup(row => (row.Sha256, row.FormIndex), ReviewOf);

    /// <summary>Adds a decision.</summary>
    public Task AddAsync(string sha256, int formIndex, ValueReview review, CancellationToken cancellationToken) =>
        transaction.Connection!.ExecuteAsync(connections.Work(
            """
            insert into register.value_review (
                sha256, form_index, field_path, revision, decision, read_value, value, row_name, row_line, decided_by, decided_at, note)
            values (
                @Sha256, @FormIndex, @Path, @Revision, @Decision, @ReadValue, @Value, @RowName, @RowLine, @DecidedBy, @DecidedAt, @Note)
            """,
            new
            {
                Sha256 = sha256,
                FormIndex = formIndex,
                review.Path,
                review.Revision,
                Decision = Codes.Of(review.Decision),
                ReadValue = DatabaseText.Clean(review.ReadValue),
                Value = DatabaseText.Clean(review.Value),
                RowName = DatabaseText.Clean(review.RowName),
                review.RowLine,
                review.DecidedBy,
                review.DecidedAt,
                Note = DatabaseText.Clean(review.Note),
            },
            transaction,
            cancellationToken));

    /// <summary>Rows of <see cref="Sql"/> as decisions.</summary>
    public static ILookup<int, ValueReview> ByForm(IEnumerable<ReviewRow> rows) => rows.ToLookup(row => row.FormIndex, ReviewOf);

    private static ValueReview ReviewOf(ReviewRow row) => new()
    {
        Path = row.Path,
        Revision = row.Revision,
        Decision = Codes.Read<ReviewDecision>(row.Decision),
        ReadValue = row.ReadValue,
        Value = row.Value,
        RowName = row.RowName,
        RowLine = row.RowLine,
        DecidedBy = row.DecidedBy,
        DecidedAt = DateTime.SpecifyKind(row.DecidedAt, DateTimeKind.Utc),
        Note = row.Note,
    };

    /// <summary>A row of the table.</summary>
    internal sealed record ReviewRow(
        string Sha256,
        int FormIndex,
        string Path,
        int Revision,
        string Decision,
        string? ReadValue,
        string? Value,
        string? RowName,
        int? RowLine,
        string DecidedBy,
        DateTime DecidedAt,
        string? Note);
}
