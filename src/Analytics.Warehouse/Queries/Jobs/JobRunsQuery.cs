using Analytics.Warehouse.Loading;
using Analytics.Warehouse.Queries.Scope;
using Analytics.Warehouse.Register;

namespace Analytics.Warehouse.Queries.Jobs;

/// <summary>A run of a job; see <see cref="JobRun"/>.</summary>
public sealed record JobRunRow(
    long JobRunId, string JobName, string? RequestedBy, DateTime StartedAt, DateTime? FinishedAt, string StateCode, int PercentDone, string? Message, int LineCount)
{
    /// <summary>How it stands.</summary>
    public JobState State => Codes.Read<JobState>(StateCode);
}

/// <summary>A line of the log of a run; see <see cref="JobRunLine"/>.</summary>
public sealed record JobRunLineRow(int LineNumber, DateTime RecordedAt, int PercentDone, string Message);

/// <summary>Runs of jobs, newest first. Only whoever sees the whole city reads them.</summary>
public sealed class JobRunsQuery(WarehouseReader reader)
{
    private const string Columns =
        """
        select
            run.job_run_id, run.job_name, run.requested_by, run.started_at, run.finished_at, run.state state_code, run.percent_done, run.message,
            (select cast(count(*) as int) from register.job_run_line line where line.job_run_id = run.job_run_id) line_count
        from register.job_run run
        """;

    internal const string Sql =
        $"""
        {Columns}
        where (@JobName is null or run.job_name = @JobName) /* department_limit: whole city */
        order by run.started_at desc, run.job_run_id desc
        offset @Offset rows fetch next @Limit rows only
        """;

    internal const string SqlOfCount =
        """
        select cast(count(*) as int) run_count
        from register.job_run
        where (@JobName is null or job_name = @JobName) /* department_limit: whole city */
        """;

    internal const string SqlOfLast =
        $"""
        {Columns}
        where run.job_run_id in (select max(job_run_id) from register.job_run group by job_name) /* department_limit: whole city */
        """;

    internal const string SqlOfLines =
        """
        select line_number, recorded_at, percent_done, message
        from register.job_run_line
        where job_run_id = @JobRunId /* department_limit: whole city */
        order by line_number
        """;

    /// <summary>Reads some runs.</summary>
    public async Task<IReadOnlyList<JobRunRow>> RunAsync(string? jobName, int offset, int limit, CancellationToken cancellationToken) =>
        [.. (await reader.QueryAsync<JobRunRow>(Sql, new { JobName = jobName, Offset = offset, Limit = limit }, cancellationToken)).Select(InUtc)];

    /// <summary>Counts the runs.</summary>
    public async Task<int> CountAsync(string? jobName, CancellationToken cancellationToken) =>
        await reader.QueryAsync<int>(SqlOfCount, new { JobName = jobName }, cancellationToken) is [var count] ? count : 0;

    /// <summary>The last run of each job.</summary>
    public async Task<IReadOnlyList<JobRunRow>> LastAsync(CancellationToken cancellationToken) =>
        [.. (await reader.QueryAsync<JobRunRow>(SqlOfLast, null, cancellationToken)).Select(InUtc)];

    /// <summary>The log of a run.</summary>
    public async Task<IReadOnlyList<JobRunLineRow>> LinesAsync(long jobRunId, CancellationToken cancellationToken) =>
    [
        .. (await reader.QueryAsync<JobRunLineRow>(SqlOfLines, new { JobRunId = jobRunId }, cancellationToken))
            .Select(line => line with { RecordedAt = DateTime.SpecifyKind(line.RecordedAt, DateTimeKind.Utc) }),
    ];

    private static JobRunRow InUtc(JobRunRow row) => row with
    {
        StartedAt = DateTime.SpecifyKind(row.StartedAt, DateTimeKind.Utc),
        FinishedAt = row.FinishedAt is { } at ? DateTime.SpecifyKind(at, DateTimeKind.Utc) : null,
    };
}
