using System.Data.Common;
using System.Globalization;
using Analytics.Domain.Checks;
using Analytics.Warehouse.Connections;
using Analytics.Warehouse.Loading;
using Analytics.Warehouse.Reviews;
using Dapper;
using Microsoft.Extensions.Logging;

namespace Analytics.Warehouse.Findings;

/// <summary>Takes what persons decide about findings, and lets the facts follow at once.</summary>
public sealed class FindingDecisions
{
    private const int LongestNote = 1000;

    private readonly WarehouseConnections _connections;
    private readonly TimeProvider _time;
    private readonly ILogger<FindingDecisions> _logger;

    internal FindingDecisions(WarehouseConnections connections, TimeProvider time, ILogger<FindingDecisions> logger)
    {
        _connections = connections;
        _time = time;
        _logger = logger;
    }

    /// <summary>Takes a decision.</summary>
    /// <param name="request">The decision, and what the person saw.</param>
    /// <param name="cancellationToken">Ends the work; nothing stays behind.</param>
    /// <returns>Whether it was taken; else what to do.</returns>
    public async Task<ReviewOutcome> DecideAsync(FindingDecisionRequest request, CancellationToken cancellationToken)
    {
        if (request.Note?.Length > LongestNote)
            return Refused(string.Create(CultureInfo.InvariantCulture, $"说明太长：最多 {LongestNote} 字，现有 {request.Note.Length} 字。"));
        if (request.State.NeedsNote() && string.IsNullOrWhiteSpace(request.Note))
            return Refused($"标为“{request.State.ToChinese()}”要写明理由，请填写说明后再保存。");
        var outcome = await new Retry(_connections, _time).RunAsync(token => DecideOnceAsync(request, token), cancellationToken);
        if (outcome.Kind == ReviewOutcomeKind.Taken)
            _logger.LogInformation("{User} 对表 {FormKey} 的问题 {Finding}：{State}", request.DecidedBy, request.FormKey, request.FindingHash, request.State);
        return outcome;
    }

    private async Task<ReviewOutcome> DecideOnceAsync(FindingDecisionRequest request, CancellationToken cancellationToken)
    {
        await using var connection = await _connections.OpenAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        if (await FormAsync(request.FormKey, transaction, cancellationToken) is not { } seen)
            return Refused("这张表已不在库中，请回到总览重新进入。");
        await new StoredReviews(_connections, transaction).LockAsync([seen.Sha256], cancellationToken);
        if (await FormAsync(request.FormKey, transaction, cancellationToken) is not { } form)
            return Refused("这张表已不在库中，请回到总览重新进入。");

        var stored = new StoredFindingDecisions(_connections, transaction);
        await stored.LockAsync(cancellationToken);
        await WaitForVersionsAsync(form, transaction, cancellationToken);
        if (await FindingAsync(request, transaction, cancellationToken) is not { } finding)
            return new(ReviewOutcomeKind.Outdated, "在您打开之后，表的内容变了，这条问题已不是您看到的样子。没有保存您的处理；下面已是最新内容，请核对后再决定。");
        var book = await stored.OfAsync([form.Sha256], [form.IdentityHash], cancellationToken);
        var last = book.Find(form.Sha256, form.FormIndex, form.IdentityHash, request.FindingHash);
        if ((last?.Revision ?? 0) != request.SeenRevision)
            return new(ReviewOutcomeKind.Outdated, await TellAsync(last, transaction, cancellationToken));
        if (request.State == FindingState.Open && (last is null || last.State == Codes.Of(FindingState.Open)))
            return Refused("没有可以撤销的处理。");

        await stored.AddAsync(
            form,
            new()
            {
                FindingHash = request.FindingHash,
                Revision = request.SeenRevision + 1,
                State = request.State,
                RuleCode = finding.RuleCode,
                IndicatorIndex = finding.IndicatorIndex,
                Message = finding.Message,
                DecidedBy = request.DecidedBy,
                DecidedAt = _time.GetUtcNow().UtcDateTime,
                Note = string.IsNullOrWhiteSpace(request.Note) ? null : request.Note.Trim(),
            },
            cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new(ReviewOutcomeKind.Taken);
    }

    private async Task<FormOfFinding?> FormAsync(long formKey, DbTransaction transaction, CancellationToken cancellationToken) =>
        await transaction.Connection!.QuerySingleOrDefaultAsync<FormOfFinding>(_connections.Work(
            "select sha256, form_index, identity_hash from warehouse.fact_evaluation where form_key = @FormKey",
            new { FormKey = formKey },
            transaction,
            cancellationToken));

    // A version of the form that is coming in right now has looked for decisions already: it must be there before this one is applied.
    private Task<int> WaitForVersionsAsync(FormOfFinding form, DbTransaction transaction, CancellationToken cancellationToken) =>
        transaction.Connection!.ExecuteAsync(_connections.Work(
            "update warehouse.fact_evaluation set is_current = is_current where identity_hash = @IdentityHash",
            new { form.IdentityHash },
            transaction,
            cancellationToken));

    private async Task<FindingRow?> FindingAsync(FindingDecisionRequest request, DbTransaction transaction, CancellationToken cancellationToken) =>
        await transaction.Connection!.QueryFirstOrDefaultAsync<FindingRow>(_connections.Work(
            """
            select rule_code, indicator_index, message
            from warehouse.fact_finding
            where form_key = @FormKey and finding_hash = @FindingHash
            order by finding_index
            """,
            new { request.FormKey, request.FindingHash },
            transaction,
            cancellationToken));

    private async Task<string> TellAsync(DecidedFinding? last, DbTransaction transaction, CancellationToken cancellationToken)
    {
        const string advice = "没有保存您的处理；下面已是最新内容，请核对后再决定。";
        if (last is null)
            return $"在您打开之后，这条问题此前的处理不再适用。{advice}";
        var name = await transaction.Connection!.ExecuteScalarAsync<string>(_connections.Work(
            "select decided_by from register.finding_decision where finding_decision_id = @Id", new { Id = last.FindingDecisionId }, transaction, cancellationToken));
        var state = Codes.Read<FindingState>(last.State);
        var done = state == FindingState.Open ? "撤销了对这条问题的处理" : $"已将这条问题标为“{state.ToChinese()}”";
        return $"在您打开之后，{name} {done}。{advice}";
    }

    private static ReviewOutcome Refused(string message) => new(ReviewOutcomeKind.Refused, message);

    private sealed record FindingRow(string RuleCode, int? IndicatorIndex, string Message);
}
