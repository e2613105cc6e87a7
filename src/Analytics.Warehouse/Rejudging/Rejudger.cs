using System.Data.Common;
using Analytics.Domain.Checks;
using Analytics.Domain.Forms;
using Analytics.Warehouse.Connections;
using Analytics.Warehouse.Loading;
using Analytics.Warehouse.Reviews;
using Dapper;
using Microsoft.Extensions.Logging;

namespace Analytics.Warehouse.Rejudging;

/// <summary>Judges anew what other rule sets, thresholds or code judged: from the readings that are stored, never from the files.</summary>
/// <remarks>
/// One transaction a file, each leaving its forms with the stamp of today, so that a run that was broken off goes on where it
/// was and a second run finds nothing to do.
/// </remarks>
public sealed class Rejudger
{
    private const string OutdatedSql =
        """
        select distinct sha256
        from warehouse.fact_evaluation
        where settings_fingerprint is null or settings_fingerprint <> @Settings
        order by sha256
        """;

    private const string FormsSql =
        """
        select
            evaluation.form_key, evaluation.form_index, evaluation.fiscal_year, evaluation.printed_department_name department_name,
            evaluation.printed_project_name project_name, received.first_name file_name, evaluation.rule_set,
            evaluation.recomputed_score score, evaluation.recomputed_rating rating, evaluation.governing_fingerprint,
            form.reading_json
        from warehouse.fact_evaluation evaluation
        join register.received_file received on received.sha256 = evaluation.sha256
        join staging.form form on form.form_key = evaluation.form_key
        where evaluation.sha256 = @Sha256
        order by evaluation.form_index
        """;

    private const string FindingsSql =
        """
        select finding.form_key, finding.rule_code, cast(count(*) as int) finding_count
        from warehouse.fact_finding finding
        join warehouse.fact_evaluation evaluation on evaluation.form_key = finding.form_key
        where evaluation.sha256 = @Sha256 and finding.is_comparison = @IsComparison
        group by finding.form_key, finding.rule_code
        """;

    private readonly WarehouseConnections _connections;
    private readonly FormJudge _judge;
    private readonly TimeProvider _time;
    private readonly ILogger<Rejudger> _logger;

    internal Rejudger(WarehouseConnections connections, FormJudge judge, TimeProvider time, ILogger<Rejudger> logger)
    {
        _connections = connections;
        _judge = judge;
        _time = time;
        _logger = logger;
    }

    /// <summary>Judges anew every form that something else judged than would judge it today.</summary>
    /// <param name="isDryRun">Whether only to say what would move; then nothing is written.</param>
    /// <param name="progress">Told after each file; may be null.</param>
    /// <param name="cancellationToken">Ends the run; the files that are done stay done.</param>
    /// <returns>What moved.</returns>
    public async Task<RejudgeOutcome> RunAsync(bool isDryRun, IProgress<RejudgeProgress>? progress, CancellationToken cancellationToken)
    {
        var formCount = (await _connections.QueryAsync<int>(
            "select cast(count(*) as int) from warehouse.fact_evaluation", null, cancellationToken))[0];
        var contents = await _connections.QueryAsync<string>(OutdatedSql, new { Settings = _judge.SettingsFingerprint }, cancellationToken);
        var retry = new Retry(_connections, _time);
        var changes = new List<ScoreChange>();
        var judgedCount = 0;
        for (var index = 0; index < contents.Count; index++)
        {
            var judged = await retry.RunAsync(token => RejudgeFileAsync(contents[index], isDryRun, token), cancellationToken);
            judgedCount += judged.Count;
            changes.AddRange(judged.Where(change => change.Moved));
            progress?.Report(new(index + 1, contents.Count));
        }

        if (judgedCount > 0)
            _logger.LogInformation("重新评判 {Judged} 张表，{Moved} 张的结果有变动（{Mode}）", judgedCount, changes.Count, isDryRun ? "试算" : "已写入");
        return new(formCount, judgedCount, [.. changes.OrderByDescending(change => Math.Abs(change.Points ?? 0m)).ThenBy(change => change.FormKey)]);
    }

    private async Task<IReadOnlyList<ScoreChange>> RejudgeFileAsync(string sha256, bool isDryRun, CancellationToken cancellationToken)
    {
        await using var connection = await _connections.OpenAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        var reviews = new StoredReviews(_connections, transaction);
        if (!isDryRun)
            await reviews.LockAsync(sha256, cancellationToken);

        var decisions = await reviews.OfAsync(sha256, cancellationToken);
        var findings = (await QueryAsync<FindingCountRow>(FindingsSql, sha256, transaction, cancellationToken)).ToLookup(row => row.FormKey);
        var judged = new List<(StoredJudgement Stored, ScoreChange Change)>();
        foreach (var stored in await QueryAsync<StoredJudgement>(FormsSql, sha256, transaction, cancellationToken))
        {
            var form = FormReviewState.Of(ReadingJson.ReadForm(stored.ReadingJson), [.. decisions[stored.FormIndex]]).Reviewed.Form;
            if (_judge.StampOf(form).Governing != stored.GoverningFingerprint)
                judged.Add((stored, ChangeOf(stored, findings[stored.FormKey], _judge.Judge(form))));
        }

        if (!isDryRun)
        {
            await WriteAsync(sha256, judged, transaction, cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }

        return [.. judged.Select(each => each.Change)];
    }

    private async Task WriteAsync(
        string sha256, List<(StoredJudgement Stored, ScoreChange Change)> judged, DbTransaction transaction, CancellationToken cancellationToken)
    {
        if (judged.Count > 0)
        {
            var indexes = judged.Select(each => each.Stored.FormIndex).ToHashSet();
            await new FormFacts(_connections, _judge, transaction).RewriteAsync(sha256, indexes, cancellationToken);
        }

        var changes = new ScoreChanges(_connections, transaction);
        foreach (var (stored, change) in judged.Where(each => each.Change.Moved))
            await changes.AddAsync(sha256, stored.FormIndex, change, _time.GetUtcNow().UtcDateTime, cancellationToken);

        // What nothing has changed for keeps its facts and is not looked at again.
        await transaction.Connection!.ExecuteAsync(_connections.Work(
            "update warehouse.fact_evaluation set settings_fingerprint = @Settings where sha256 = @Sha256",
            new { Settings = _judge.SettingsFingerprint, Sha256 = sha256 },
            transaction,
            cancellationToken));
    }

    private static ScoreChange ChangeOf(StoredJudgement stored, IEnumerable<FindingCountRow> findings, CheckedForm judged) => new()
    {
        FormKey = stored.FormKey,
        FiscalYear = stored.FiscalYear,
        DepartmentName = stored.DepartmentName,
        ProjectName = stored.ProjectName,
        FileName = stored.FileName,
        OldRuleSet = stored.RuleSet,
        NewRuleSet = judged.Recomputed.RuleSet,
        OldScore = stored.Score,
        NewScore = FactLimits.Points(judged.Recomputed.TotalScore),
        OldRating = stored.Rating,
        NewRating = judged.Recomputed.Rating?.ToChinese(),
        OldFindings = findings.ToDictionary(row => row.RuleCode, row => row.FindingCount, StringComparer.Ordinal),
        NewFindings = judged.Findings.CountBy(finding => finding.Rule).ToDictionary(StringComparer.Ordinal),
    };

    // What came of comparing forms with one another is no work of the judge: it stays as it is.
    private Task<IEnumerable<TRow>> QueryAsync<TRow>(string sql, string sha256, DbTransaction transaction, CancellationToken cancellationToken) =>
        transaction.Connection!.QueryAsync<TRow>(_connections.Work(sql, new { Sha256 = sha256, IsComparison = false }, transaction, cancellationToken));

    private sealed record FindingCountRow(long FormKey, string RuleCode, int FindingCount);

    private sealed record StoredJudgement(
        long FormKey,
        int FormIndex,
        int? FiscalYear,
        string? DepartmentName,
        string? ProjectName,
        string FileName,
        string RuleSet,
        decimal? Score,
        string? Rating,
        string? GoverningFingerprint,
        string ReadingJson);
}
