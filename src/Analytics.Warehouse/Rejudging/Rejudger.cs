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
/// One transaction for some files, each leaving their forms with the stamp of today, so that a run that was broken off goes on where
/// it was and a second run finds nothing to do.
/// </remarks>
public sealed class Rejudger
{
    /// <summary>Files of one transaction: enough to share its statements, few enough that nobody waits for them.</summary>
    internal const int FilesAtOnce = 50;

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
            evaluation.form_key, evaluation.sha256, evaluation.form_index, evaluation.fiscal_year, evaluation.printed_department_name department_name,
            evaluation.printed_project_name project_name, received.first_name file_name, evaluation.rule_set,
            evaluation.recomputed_score score, evaluation.recomputed_rating rating, evaluation.governing_fingerprint,
            form.reading_json
        from warehouse.fact_evaluation evaluation
        join register.received_file received on received.sha256 = evaluation.sha256
        join staging.form form on form.form_key = evaluation.form_key
        """;

    private const string FindingsSql =
        """
        select finding.form_key, finding.rule_code, cast(count(*) as int) finding_count
        from warehouse.fact_finding finding
        join warehouse.fact_evaluation evaluation on evaluation.form_key = finding.form_key
        where finding.is_comparison = @IsComparison
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
    /// <param name="progress">Told after some files each time, and at the end; may be null.</param>
    /// <param name="cancellationToken">Ends the run; the files that are done stay done.</param>
    /// <returns>What moved.</returns>
    public async Task<RejudgeOutcome> RunAsync(bool isDryRun, IProgress<RejudgeProgress>? progress, CancellationToken cancellationToken)
    {
        var formCount = (await _connections.QueryAsync<int>(
            "select cast(count(*) as int) from warehouse.fact_evaluation", null, cancellationToken))[0];
        var contents = await _connections.QueryAsync<string>(OutdatedSql, new { Settings = _judge.SettingsFingerprint }, cancellationToken);
        var changes = new List<ScoreChange>();
        var judgedCount = 0;
        var doneCount = 0;
        foreach (var some in contents.Chunk(FilesAtOnce))
        {
            var judged = await RejudgeTogetherAsync(some, isDryRun, cancellationToken);
            judgedCount += judged.Count;
            changes.AddRange(judged.Where(change => change.Moved));
            doneCount += some.Length;
            progress?.Report(new(doneCount, contents.Count));
        }

        if (judgedCount > 0)
            _logger.LogInformation("重新评判 {Judged} 张表，{Moved} 张的结果有变动（{Mode}）", judgedCount, changes.Count, isDryRun ? "试算" : "已写入");
        return new(formCount, judgedCount, [.. changes.OrderByDescending(change => Math.Abs(change.Points ?? 0m)).ThenBy(change => change.FormKey)]);
    }

    private async Task<IReadOnlyList<ScoreChange>> RejudgeTogetherAsync(string[] contents, bool isDryRun, CancellationToken cancellationToken)
    {
        try
        {
            return await new Retry(_connections, _time).RunAsync(token => RejudgeOnceAsync(contents, isDryRun, token), cancellationToken);
        }
        catch (DbException exception) when (contents.Length > 1 && !_connections.Engine.IsTransient(exception))
        {
            // What the database cannot take of one file keeps the others out only for this try.
            _logger.LogWarning(exception, "{Count} files could not be judged together; they are judged one by one", contents.Length);
            var judged = new List<ScoreChange>();
            foreach (var content in contents)
                judged.AddRange(await RejudgeTogetherAsync([content], isDryRun, cancellationToken));
            return judged;
        }
    }

    private async Task<IReadOnlyList<ScoreChange>> RejudgeOnceAsync(string[] contents, bool isDryRun, CancellationToken cancellationToken)
    {
        await using var connection = await _connections.OpenAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        var reviews = new StoredReviews(_connections, transaction);
        if (!isDryRun)
            await reviews.LockAsync(contents, cancellationToken);

        var decisions = await reviews.OfAsync(contents, cancellationToken);
        var findings = (await ValueList.QueryAsync<FindingCountRow>(
            _connections,
            transaction,
            contents,
            list => $"{FindingsSql} and evaluation.sha256 in ({list}) group by finding.form_key, finding.rule_code",
            cancellationToken,
            new { IsComparison = false })).ToLookup(row => row.FormKey);
        var judged = new List<(StoredJudgement Stored, ScoreChange Change)>();
        foreach (var stored in await ValueList.QueryAsync<StoredJudgement>(
            _connections,
            transaction,
            contents,
            list => $"{FormsSql} where evaluation.sha256 in ({list}) order by evaluation.sha256, evaluation.form_index",
            cancellationToken))
        {
            var form = FormReviewState.Of(ReadingJson.ReadForm(stored.ReadingJson), [.. decisions[(stored.Sha256, stored.FormIndex)]]).Reviewed.Form;
            if (_judge.StampOf(form).Governing != stored.GoverningFingerprint)
                judged.Add((stored, ChangeOf(stored, findings[stored.FormKey], _judge.Judge(form))));
        }

        if (!isDryRun)
        {
            await WriteAsync(contents, judged, transaction, cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }

        return [.. judged.Select(each => each.Change)];
    }

    private async Task WriteAsync(
        string[] contents, List<(StoredJudgement Stored, ScoreChange Change)> judged, DbTransaction transaction, CancellationToken cancellationToken)
    {
        if (judged.Count > 0)
        {
            // What came of comparing forms with one another is no work of the judge: it stays as it is.
            var keys = judged.Select(each => each.Stored.FormKey).ToHashSet();
            await new FormFacts(_connections, _judge, transaction).RewriteAsync(
                judged.Select(each => each.Stored.Sha256).ToHashSet(StringComparer.Ordinal), form => keys.Contains(form.FormKey), cancellationToken);
        }

        await new ScoreChanges(_connections, transaction).AddAsync(
            [.. judged.Where(each => each.Change.Moved).Select(each => (each.Stored.Sha256, each.Stored.FormIndex, each.Change))],
            _time.GetUtcNow().UtcDateTime,
            cancellationToken);

        // What nothing has changed for keeps its facts and is not looked at again.
        var parameters = new DynamicParameters(new { Settings = _judge.SettingsFingerprint });
        var list = ValueList.AddTo(parameters, "Hash", contents);
        await transaction.Connection!.ExecuteAsync(_connections.Work(
            $"update warehouse.fact_evaluation set settings_fingerprint = @Settings where sha256 in ({list})", parameters, transaction, cancellationToken));
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

    private sealed record FindingCountRow(long FormKey, string RuleCode, int FindingCount);

    private sealed record StoredJudgement(
        long FormKey,
        string Sha256,
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
