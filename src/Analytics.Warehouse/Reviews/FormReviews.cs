using System.Data.Common;
using System.Globalization;
using Analytics.Domain.Checks;
using Analytics.Domain.Reviews;
using Analytics.Warehouse.Connections;
using Analytics.Warehouse.Loading;
using Dapper;
using Microsoft.Extensions.Logging;

namespace Analytics.Warehouse.Reviews;

/// <summary>Takes what persons decide about the values of a form: kept apart from the reading, and in the facts at once.</summary>
/// <remarks>One transaction a decision: the decision and the facts that follow from it are there together or not at all.</remarks>
public sealed class FormReviews
{
    private const int LongestNote = 1000;

    private readonly WarehouseConnections _connections;
    private readonly FormJudge _judge;
    private readonly TimeProvider _time;
    private readonly ILogger<FormReviews> _logger;

    internal FormReviews(WarehouseConnections connections, FormJudge judge, TimeProvider time, ILogger<FormReviews> logger)
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
    public async Task<ReviewOutcome> DecideAsync(ReviewRequest request, CancellationToken cancellationToken)
    {
        if (request.Note?.Length > LongestNote)
            return Refused(string.Create(CultureInfo.InvariantCulture, $"备注太长：最多 {LongestNote} 字，现有 {request.Note.Length} 字。"));
        var outcome = await new Retry(_connections, _time).RunAsync(token => DecideOnceAsync(request, token), cancellationToken);
        if (outcome.Kind == ReviewOutcomeKind.Taken)
            _logger.LogInformation("{User} 对表 {FormKey} 的 {Path}：{Decision}", request.DecidedBy, request.FormKey, request.Path, request.Decision);
        return outcome;
    }

    private async Task<ReviewOutcome> DecideOnceAsync(ReviewRequest request, CancellationToken cancellationToken)
    {
        await using var connection = await _connections.OpenAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        if (await FindAsync(request.FormKey, transaction, cancellationToken) is not { } sha256)
            return Refused("这张表已不在库中，请回到总览重新进入。");

        var stored = new StoredReviews(_connections, transaction);
        await stored.LockAsync([sha256], cancellationToken);
        var facts = new FormFacts(_connections, _judge, transaction);
        if (await facts.FindAsync(request.FormKey, cancellationToken) is not { } form)
            return Refused("这张表已不在库中，请回到总览重新进入。");
        var state = FormReviewState.Of(form.AsRead, [.. (await stored.OfAsync([sha256], cancellationToken))[(sha256, form.FormIndex)]]);
        var last = state.LastOf(request.Path);
        if (Outdated(state, last.Path, request) is { } outdated)
            return outdated;
        if (!TryDecide(state, request, last.Path, out var review, out var problem))
            return Refused(problem);

        // A row that has moved since gets its decision under its new path; the one under the old path is done with.
        if (last.Path != review.Path)
        {
            await stored.AddAsync(
                sha256,
                form.FormIndex,
                review with { Path = last.Path, Revision = last.Revision + 1, Decision = ReviewDecision.Withdrawn, Value = null },
                cancellationToken);
            last = (review.Path, state.History.Where(other => other.Path == review.Path).Select(other => other.Revision).DefaultIfEmpty().Max());
        }

        await stored.AddAsync(sha256, form.FormIndex, review with { Revision = last.Revision + 1 }, cancellationToken);
        await facts.RewriteAsync(sha256, form.FormIndex, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new(ReviewOutcomeKind.Taken);
    }

    private static ReviewOutcome? Outdated(FormReviewState state, string path, ReviewRequest request)
    {
        var (_, revision) = state.LastOf(request.Path);
        if (revision != request.SeenRevision)
        {
            var other = state.History.Last(review => review.Path == path);
            return new(ReviewOutcomeKind.Outdated, $"在您打开之后，{other.DecidedBy} 已对这个值作了“{NameOf(other)}”。没有保存您的修改；下面已是最新内容，请核对后再决定。");
        }

        // Whoever withdraws a decision, or has looked at all problems, does not rest on the value as read.
        var restsOnReading = request.Decision is ReviewDecision.Confirmed or ReviewDecision.Corrected or ReviewDecision.Absent;
        return restsOnReading && ReadNow(state, request.Path) != request.SeenReadValue
            ? new(ReviewOutcomeKind.Outdated, "在您打开之后，文件重新读取，读出的值变了。没有保存您的修改；下面已是最新内容，请核对后再决定。")
            : null;
    }

    private static string NameOf(ValueReview review) => review.Decision switch
    {
        ReviewDecision.Confirmed => "确认",
        ReviewDecision.Corrected => $"更正为“{review.Value}”",
        ReviewDecision.Absent => "标为空",
        ReviewDecision.Withdrawn => "撤销",
        ReviewDecision.Settled => "已核对",
        _ => throw new ArgumentOutOfRangeException(nameof(review), review.Decision, "No such decision."),
    };

    private static string? ReadNow(FormReviewState state, string path) =>
        FieldPath.Parse(path) is { } parsed ? FormFields.Find(state.Reviewed.AsRead, parsed)?.Read(state.Reviewed.AsRead)?.Text : null;

    private bool TryDecide(FormReviewState state, ReviewRequest request, string lastPath, out ValueReview review, out string problem)
    {
        review = new()
        {
            Path = request.Path,
            Revision = 0,
            Decision = request.Decision,
            DecidedBy = request.DecidedBy,
            DecidedAt = _time.GetUtcNow().UtcDateTime,
            Note = string.IsNullOrWhiteSpace(request.Note) ? null : request.Note.Trim(),
        };
        problem = request.Decision switch
        {
            ReviewDecision.Withdrawn => Withdraw(state, lastPath, ref review),
            ReviewDecision.Settled => Settle(state, ref review),
            _ => Decide(state, request, ref review),
        };
        return problem.Length == 0;
    }

    private static string Withdraw(FormReviewState state, string lastPath, ref ValueReview review)
    {
        if (state.History.LastOrDefault(other => other.Path == lastPath) is not { Decision: not ReviewDecision.Withdrawn } last)
            return "没有可以撤销的确认或更正。";
        review = review with { Path = lastPath, ReadValue = last.ReadValue, RowName = last.RowName, RowLine = last.RowLine };
        return string.Empty;
    }

    private static string Settle(FormReviewState state, ref ValueReview review)
    {
        if (state.OpenProblems.Count == 0)
            return "这张表没有待核对的内容。";
        review = review with { Path = ValueReview.ProblemsPath, ReadValue = string.Join('\n', state.Problems.Select(ReviewedForm.KeyOf)) };
        return string.Empty;
    }

    private static string Decide(FormReviewState state, ReviewRequest request, ref ValueReview review)
    {
        var asRead = state.Reviewed.AsRead;
        if (FieldPath.Parse(request.Path) is not { } path || FormFields.Find(asRead, path) is not { } field)
            return "这张表里没有这个值，请刷新页面后再试。";
        var read = field.Read(asRead)?.Text;
        var value = read;
        if (request.Decision == ReviewDecision.Absent)
        {
            if (field.IsRequired)
                return "这一项不能为空。";
            value = null;
        }
        else if (request.Decision == ReviewDecision.Corrected)
        {
            var input = FieldInput.Read(field.Kind, request.Input);
            if (input.Problem is { } wrong)
                return wrong;
            value = input.Value;
        }

        // Whoever types what was read, or says that a missing value is missing, confirms the reading.
        var (name, line) = FormReview.RowOf(asRead, path);
        review = review with
        {
            Decision = value == read ? ReviewDecision.Confirmed : request.Decision,
            ReadValue = read,
            Value = value,
            RowName = name,
            RowLine = line,
        };
        return string.Empty;
    }

    private async Task<string?> FindAsync(long formKey, DbTransaction transaction, CancellationToken cancellationToken) =>
        await transaction.Connection!.QuerySingleOrDefaultAsync<string>(_connections.Work(
            "select sha256 from warehouse.fact_evaluation where form_key = @FormKey", new { FormKey = formKey }, transaction, cancellationToken));

    private static ReviewOutcome Refused(string message) => new(ReviewOutcomeKind.Refused, message);
}
