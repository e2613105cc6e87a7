using Analytics.Warehouse.Loading;
using Analytics.Warehouse.Queries.Scope;
using Analytics.Warehouse.Register;

namespace Analytics.Warehouse.Queries.Audit;

/// <summary>Which lines of the audit are asked for; null does not narrow.</summary>
/// <param name="UserName">Sign-in name of the person.</param>
/// <param name="Kind">What they are about.</param>
/// <param name="From">The first instant, in UTC.</param>
/// <param name="Until">The instant behind the last one, in UTC.</param>
public sealed record AuditFilter(string? UserName = null, AuditKind? Kind = null, DateTime? From = null, DateTime? Until = null);

/// <summary>A line of the audit; see <see cref="AuditEntry"/>.</summary>
public sealed record AuditRow(
    long AuditEntryId, DateTime OccurredAt, string? UserName, string KindCode, string Subject, string? Detail, int? RowCount, string? Address)
{
    /// <summary>What the line is about.</summary>
    public AuditKind Kind => Codes.Read<AuditKind>(KindCode);
}

/// <summary>The audit, newest first. Only whoever sees the whole city reads it; the page asks for more.</summary>
public sealed class AuditEntriesQuery(WarehouseReader reader)
{
    private const string Condition =
        """
        from register.audit_entry
        where (@UserName is null or user_name = @UserName)
          and (@Kind is null or kind = @Kind)
          and occurred_at >= @From and occurred_at < @Until
          /* department_limit: whole city */
        """;

    internal const string Sql =
        $"""
        select audit_entry_id, occurred_at, user_name, kind kind_code, subject, detail, row_count, address
        {Condition}
        order by occurred_at desc, audit_entry_id desc
        offset @Offset rows fetch next @Limit rows only
        """;

    internal const string SqlOfCount =
        $"""
        select cast(count(*) as int) entry_count
        {Condition}
        """;

    internal const string SqlOfUsers =
        """
        select distinct user_name
        from register.audit_entry
        where user_name is not null /* department_limit: whole city */
        order by user_name
        """;

    private static readonly DateTime Earliest = new(2000, 1, 1, 0, 0, 0, DateTimeKind.Utc);
    private static readonly DateTime Latest = new(2999, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>Reads some lines.</summary>
    public async Task<IReadOnlyList<AuditRow>> RunAsync(AuditFilter filter, int offset, int limit, CancellationToken cancellationToken) =>
    [
        .. (await reader.QueryAsync<AuditRow>(Sql, Parameters(filter, offset, limit), cancellationToken))
            .Select(row => row with { OccurredAt = DateTime.SpecifyKind(row.OccurredAt, DateTimeKind.Utc) }),
    ];

    /// <summary>Counts the lines.</summary>
    public async Task<int> CountAsync(AuditFilter filter, CancellationToken cancellationToken) =>
        await reader.QueryAsync<int>(SqlOfCount, Parameters(filter, 0, 0), cancellationToken) is [var count] ? count : 0;

    /// <summary>Everybody who stands in the audit.</summary>
    public Task<IReadOnlyList<string>> UsersAsync(CancellationToken cancellationToken) =>
        reader.QueryAsync<string>(SqlOfUsers, null, cancellationToken);

    private static object Parameters(AuditFilter filter, int offset, int limit) => new
    {
        filter.UserName,
        Kind = filter.Kind is { } kind ? Codes.Of(kind) : null,
        From = filter.From ?? Earliest,
        Until = filter.Until ?? Latest,
        Offset = offset,
        Limit = limit,
    };
}
