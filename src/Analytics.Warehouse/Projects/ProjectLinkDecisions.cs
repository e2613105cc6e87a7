using System.Data.Common;
using System.Globalization;
using Analytics.Domain.Projects;
using Analytics.Warehouse.Connections;
using Analytics.Warehouse.Loading;
using Analytics.Warehouse.Marts;
using Analytics.Warehouse.Reviews;
using Dapper;
using Microsoft.Extensions.Logging;

namespace Analytics.Warehouse.Projects;

/// <summary>Takes what persons decide about links between projects of two years; the comparisons of the department's years follow at once.</summary>
public sealed class ProjectLinkDecisions
{
    private const int LongestNote = 1000;
    private const string Advice = "没有保存您的决定；下面已是最新内容，请核对后再决定。";

    private readonly WarehouseConnections _connections;
    private readonly DepartmentMarts _marts;
    private readonly TimeProvider _time;
    private readonly ILogger<ProjectLinkDecisions> _logger;

    internal ProjectLinkDecisions(WarehouseConnections connections, DepartmentMarts marts, TimeProvider time, ILogger<ProjectLinkDecisions> logger)
    {
        _connections = connections;
        _marts = marts;
        _time = time;
        _logger = logger;
    }

    /// <summary>Takes a decision.</summary>
    /// <param name="request">The decision, and what the person saw.</param>
    /// <param name="cancellationToken">Ends the work; a decision that was taken stays.</param>
    /// <returns>Whether it was taken; else what to do.</returns>
    public async Task<ReviewOutcome> DecideAsync(ProjectLinkDecisionRequest request, CancellationToken cancellationToken)
    {
        if (request.Note?.Length > LongestNote)
            return Refused(string.Create(CultureInfo.InvariantCulture, $"说明太长：最多 {LongestNote} 字，现有 {request.Note.Length} 字。"));
        if (request.State is not (null or ProjectLinkState.Confirmed or ProjectLinkState.Rejected))
            throw new ArgumentOutOfRangeException(nameof(request), request.State, "A person confirms, rejects or withdraws.");
        if (request.State == ProjectLinkState.Rejected && string.IsNullOrWhiteSpace(request.Note))
            return Refused("否定要写明理由，请填写说明后再保存。");
        if (request.IsChosen && request.State != ProjectLinkState.Confirmed)
            throw new ArgumentOutOfRangeException(nameof(request), request.State, "Only a link that is there is rejected or withdrawn.");
        if (request.IsChosen && string.IsNullOrWhiteSpace(request.Note))
            return Refused("人工指定的对应要写明依据，请填写说明后再保存。");
        var (outcome, departmentKey) = await new Retry(_connections, _time).RunAsync(token => DecideOnceAsync(request, token), cancellationToken);
        if (outcome.Kind == ReviewOutcomeKind.Taken)
        {
            // A step of its own: a refresh that is under way keeps only the figures waiting, and makes them itself if this is broken off.
            await new Retry(_connections, _time).RunAsync(token => _marts.RefreshAsync(departmentKey, token), cancellationToken);
            _logger.LogInformation("{User} 对项目 {From} 与 {To} 的对应关系：{State}", request.DecidedBy, request.FromHash, request.ToHash, request.State);
        }

        return outcome;
    }

    private async Task<(ReviewOutcome Outcome, int DepartmentKey)> DecideOnceAsync(ProjectLinkDecisionRequest request, CancellationToken cancellationToken)
    {
        await using var connection = await _connections.OpenAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        var stored = new StoredProjects(_connections, transaction);
        await stored.LockAsync(cancellationToken);
        var link = await stored.LinkAsync(request.FromHash, request.ToHash, cancellationToken)
            ?? (request.IsChosen ? await stored.ChooseAsync(request.FromHash, request.ToHash, cancellationToken) : null);
        if (link is null)
            return (new(ReviewOutcomeKind.Outdated, $"在您打开之后，项目的表有变化，这两个项目已不再列为可能对应。{Advice}"), 0);
        var last = await stored.DecisionAsync(request.FromHash, request.ToHash, cancellationToken);
        if ((last?.Revision ?? 0) != request.SeenRevision)
            return (new(ReviewOutcomeKind.Outdated, await TellAsync(last, transaction, cancellationToken)), 0);
        if (request.State is null && (last is null || last.IsWithdrawn))
            return (Refused("没有可以撤销的决定。"), 0);

        var note = string.IsNullOrWhiteSpace(request.Note) ? null : request.Note.Trim();
        await stored.AddAsync(link, request with { Note = note }, _time.GetUtcNow().UtcDateTime, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return (new(ReviewOutcomeKind.Taken), link.DepartmentKey);
    }

    private async Task<string> TellAsync(DecidedLink? last, DbTransaction transaction, CancellationToken cancellationToken)
    {
        if (last is null)
            return $"在您打开之后，此前的决定不再适用。{Advice}";
        var name = await transaction.Connection!.ExecuteScalarAsync<string>(_connections.Work(
            "select decided_by from register.project_link_decision where project_link_decision_id = @Id",
            new { Id = last.ProjectLinkDecisionId },
            transaction,
            cancellationToken));
        var done = last.IsWithdrawn ? "撤销了对这两个项目的决定" : $"已将这两个项目标为“{Codes.Read<ProjectLinkState>(last.State).ToChinese()}”";
        return $"在您打开之后，{name} {done}。{Advice}";
    }

    private static ReviewOutcome Refused(string message) => new(ReviewOutcomeKind.Refused, message);
}
