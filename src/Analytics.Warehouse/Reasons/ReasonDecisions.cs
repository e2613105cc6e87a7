using System.Data.Common;
using System.Globalization;
using Analytics.Domain.Checks;
using Analytics.Domain.Shortfalls;
using Analytics.Warehouse.Connections;
using Analytics.Warehouse.Loading;
using Analytics.Warehouse.Reviews;
using Dapper;
using Microsoft.Extensions.Logging;

namespace Analytics.Warehouse.Reasons;

/// <summary>Takes which kind persons put reasons into; the form at hand follows at once, others with the wording at the next refresh.</summary>
public sealed class ReasonDecisions
{
    private const int LongestNote = 1000;

    private readonly WarehouseConnections _connections;
    private readonly FormJudge _judge;
    private readonly TimeProvider _time;
    private readonly ILogger<ReasonDecisions> _logger;

    internal ReasonDecisions(WarehouseConnections connections, FormJudge judge, TimeProvider time, ILogger<ReasonDecisions> logger)
    {
        _connections = connections;
        _judge = judge;
        _time = time;
        _logger = logger;
    }

    /// <summary>Takes a decision.</summary>
    /// <param name="request">The decision, and what the person saw.</param>
    /// <param name="cancellationToken">Ends the work; nothing stays behind.</param>
    /// <returns>Whether it was taken; else what to do.</returns>
    public async Task<ReviewOutcome> DecideAsync(ReasonDecisionRequest request, CancellationToken cancellationToken)
    {
        if (request.Note?.Length > LongestNote)
            return Refused(string.Create(CultureInfo.InvariantCulture, $"备注太长：最多 {LongestNote} 字，现有 {request.Note.Length} 字。"));
        if (request.ShortfallCategory is { } code && ShortfallTaxonomy.All.All(category => category.Code != code))
            return Refused("没有这种原因分类，请从列表中选择。");
        var outcome = await new Retry(_connections, _time).RunAsync(token => DecideOnceAsync(request, token), cancellationToken);
        if (outcome.Kind == ReviewOutcomeKind.Taken)
            _logger.LogInformation("{User} 对表 {FormKey} 第 {Indicator} 项指标的原因：{Category}", request.DecidedBy, request.FormKey, request.IndicatorIndex + 1, request.ShortfallCategory);
        return outcome;
    }

    private async Task<ReviewOutcome> DecideOnceAsync(ReasonDecisionRequest request, CancellationToken cancellationToken)
    {
        const string find = "select sha256, form_index from warehouse.fact_evaluation where form_key = @FormKey";
        const string wording = "select reason_hash from warehouse.fact_indicator_result where form_key = @FormKey and indicator_index = @IndicatorIndex";
        await using var connection = await _connections.OpenAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        if (await connection.QuerySingleOrDefaultAsync<FormRow>(_connections.Work(find, request, transaction, cancellationToken)) is not { } form)
            return Refused("这张表已不在库中，请回到总览重新进入。");
        await new StoredReviews(_connections, transaction).LockAsync([form.Sha256], cancellationToken);
        var stored = new StoredReasonDecisions(_connections, transaction);
        await stored.LockAsync(cancellationToken);
        if (await connection.ExecuteScalarAsync<string>(_connections.Work(wording, request, transaction, cancellationToken)) != request.SeenReasonHash)
            return new(ReviewOutcomeKind.Outdated, "在您打开之后，这条原因的内容变了。没有保存您的修改；下面已是最新内容，请核对后再决定。");

        var book = await stored.OfAsync([form.Sha256], cancellationToken);
        var last = Enum.GetValues<ReasonScope>()
            .SelectMany(scope => book.Of(form.Sha256, form.FormIndex, request.IndicatorIndex, request.SeenReasonHash, scope))
            .MaxBy(decision => decision.ReasonDecisionId);
        if ((last?.ReasonDecisionId ?? 0) != request.SeenDecisionId)
            return new(ReviewOutcomeKind.Outdated, $"在您打开之后，{last?.DecidedBy} 已改过这条原因的分类。没有保存您的修改；下面已是最新内容，请核对后再决定。");
        var same = book.Of(form.Sha256, form.FormIndex, request.IndicatorIndex, request.SeenReasonHash, request.Scope).ToList();
        if (request.ShortfallCategory is null && same.MaxBy(decision => decision.ReasonDecisionId) is not { ShortfallCategory: not null })
            return Refused("没有可以撤销的分类修改。");

        await stored.AddAsync(
            new(
                0, form.Sha256, form.FormIndex, request.IndicatorIndex, request.SeenReasonHash, Codes.Of(request.Scope),
                same.Select(decision => decision.Revision).DefaultIfEmpty().Max() + 1, request.ShortfallCategory, request.DecidedBy),
            _time.GetUtcNow().UtcDateTime,
            string.IsNullOrWhiteSpace(request.Note) ? null : request.Note.Trim(),
            cancellationToken);
        if (request.Scope == ReasonScope.Wording)
            await stored.MarkAsync(request.SeenReasonHash, cancellationToken);
        await new FormFacts(_connections, _judge, transaction).RewriteAsync(form.Sha256, form.FormIndex, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new(ReviewOutcomeKind.Taken);
    }

    private static ReviewOutcome Refused(string message) => new(ReviewOutcomeKind.Refused, message);

    private sealed record FormRow(string Sha256, int FormIndex);
}
