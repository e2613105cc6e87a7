using Analytics.Warehouse.Loading;
using Analytics.Warehouse.Queries.Scope;
using Analytics.Warehouse.Register;

namespace Analytics.Warehouse.Queries.Filing;

/// <summary>An import: the files that came in together, counted by outcome.</summary>
public sealed record ImportRunRow(
    long ImportRunId,
    string SourceCode,
    string? RequestedBy,
    DateTime StartedAt,
    DateTime? FinishedAt,
    int FileCount,
    int ImportedCount,
    int AlreadyImportedCount,
    int NeedsReviewCount,
    int RejectedCount,
    int FormCount)
{
    /// <summary>By which way the files came in.</summary>
    public ImportSource Source => Codes.Read<ImportSource>(SourceCode);
}

/// <summary>What became of a file of an import.</summary>
public sealed record ImportOutcomeRow(string FileName, string OutcomeCode, int FormCount, string Message)
{
    /// <summary>The outcome.</summary>
    public LoadOutcomeKind Outcome => Codes.Read<LoadOutcomeKind>(OutcomeCode);
}

/// <summary>Imports, newest first. Only whoever sees the whole city reads them: files are not of one department.</summary>
public sealed class ImportRunsQuery(WarehouseReader reader)
{
    internal const string Sql =
        """
        select
            run.import_run_id, run.source source_code, run.requested_by, run.started_at, run.finished_at,
            cast(count(outcome.import_outcome_id) as int) file_count,
            cast(coalesce(sum(case when outcome.outcome = 'imported' then 1 else 0 end), 0) as int) imported_count,
            cast(coalesce(sum(case when outcome.outcome = 'already-imported' then 1 else 0 end), 0) as int) already_imported_count,
            cast(coalesce(sum(case when outcome.outcome = 'needs-review' then 1 else 0 end), 0) as int) needs_review_count,
            cast(coalesce(sum(case when outcome.outcome = 'rejected' then 1 else 0 end), 0) as int) rejected_count,
            cast(coalesce(sum(outcome.form_count), 0) as int) form_count
        from (
            select import_run_id, source, requested_by, started_at, finished_at
            from register.import_run /* department_limit: whole city */
            order by import_run_id desc
            offset @Offset rows fetch next @Limit rows only
        ) run
        left join register.import_outcome outcome on outcome.import_run_id = run.import_run_id
        group by run.import_run_id, run.source, run.requested_by, run.started_at, run.finished_at
        order by run.import_run_id desc
        """;

    internal const string SqlOfOutcomes =
        """
        select file_name, outcome outcome_code, form_count, message
        from register.import_outcome
        where import_run_id = @ImportRunId /* department_limit: whole city */
        order by case outcome when 'rejected' then 0 when 'needs-review' then 1 when 'imported' then 2 else 3 end, import_outcome_id
        offset 0 rows fetch next @Limit rows only
        """;

    /// <summary>Reads some imports.</summary>
    public async Task<IReadOnlyList<ImportRunRow>> RunAsync(int offset, int limit, CancellationToken cancellationToken) =>
    [
        .. (await reader.QueryAsync<ImportRunRow>(Sql, new { Offset = offset, Limit = limit }, cancellationToken)).Select(row => row with
        {
            StartedAt = DateTime.SpecifyKind(row.StartedAt, DateTimeKind.Utc),
            FinishedAt = row.FinishedAt is { } at ? DateTime.SpecifyKind(at, DateTimeKind.Utc) : null,
        }),
    ];

    /// <summary>The files of an import, the refused ones first.</summary>
    public Task<IReadOnlyList<ImportOutcomeRow>> OutcomesAsync(long importRunId, int limit, CancellationToken cancellationToken) =>
        reader.QueryAsync<ImportOutcomeRow>(SqlOfOutcomes, new { ImportRunId = importRunId, Limit = limit }, cancellationToken);
}
