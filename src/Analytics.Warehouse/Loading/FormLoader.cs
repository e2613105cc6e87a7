using System.Data.Common;
using System.Globalization;
using Analytics.Domain.Checks;
using Analytics.Domain.Forms;
using Analytics.Warehouse.Connections;
using Analytics.Warehouse.Register;
using Dapper;
using Microsoft.Extensions.Logging;

namespace Analytics.Warehouse.Loading;

/// <summary>Loads a document that was read and judged: its bytes, its text, its forms and their facts.</summary>
/// <remarks>
/// One transaction a file, keyed by the hash of its content: a file is in the warehouse with all its rows or with none,
/// and whoever loads a content second finds it there.
/// </remarks>
public sealed class FormLoader
{
    private const int NameLength = 400;
    private const int CodeLength = 100;

    private readonly WarehouseConnections _connections;
    private readonly FormJudge _judge;
    private readonly TimeProvider _time;
    private readonly ILogger<FormLoader> _logger;

    internal FormLoader(WarehouseConnections connections, FormJudge judge, TimeProvider time, ILogger<FormLoader> logger)
    {
        _connections = connections;
        _judge = judge;
        _time = time;
        _logger = logger;
    }

    /// <summary>Loads one document.</summary>
    /// <param name="document">The document; a rejected one is registered with its reason.</param>
    /// <param name="content">The original bytes; may be empty where the file was too large to be taken in.</param>
    /// <param name="run">The run that it came with.</param>
    /// <param name="cancellationToken">Ends the load; nothing of the file stays behind.</param>
    /// <returns>What became of it.</returns>
    public async Task<LoadOutcome> LoadAsync(
        SourceDocument document, ReadOnlyMemory<byte> content, ImportRun run, CancellationToken cancellationToken)
    {
        var outcome = await new Retry(_connections, _time).RunAsync(
            token => LoadOnceAsync(document, content, run.ImportRunId, token), cancellationToken);
        _logger.LogInformation("{File}：{Outcome}，{Message}", outcome.FileName, outcome.Kind.ToCode(), outcome.Message);
        return outcome;
    }

    private async Task<LoadOutcome> LoadOnceAsync(
        SourceDocument document, ReadOnlyMemory<byte> content, long importRunId, CancellationToken cancellationToken)
    {
        await using var connection = await _connections.OpenAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        var load = new Load(_connections, _judge, transaction, document, importRunId, _time.GetUtcNow().UtcDateTime);

        // Of two loaders with the same content, one waits here until the other has committed, and then finds the row.
        var outcome = await load.RegisterFileAsync(cancellationToken)
            ? await load.LoadContentAsync(content, cancellationToken)
            : await load.RenewPresentAsync(cancellationToken);
        await load.RegisterOutcomeAsync(outcome, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return outcome;
    }

    /// <summary>The load of one document within one transaction.</summary>
    private sealed class Load(
        WarehouseConnections connections, FormJudge judge, DbTransaction transaction, SourceDocument document, long importRunId, DateTime now)
    {
        private readonly FormFacts _facts = new(connections, judge, transaction);

        private readonly string _fileName = DatabaseText.Clip(document.FileName, NameLength)!;

        private bool IsRejected => document.Rejection is not null;

        /// <summary>Registers the content and its name.</summary>
        /// <returns>Whether its forms are to be loaded: it is new, or it was refused before and can be read now.</returns>
        public async Task<bool> RegisterFileAsync(CancellationToken cancellationToken)
        {
            string[] columns =
            [
                "sha256", "import_run_id", "first_name", "format", "encoding", "byte_count",
                "outcome", "form_count", "rejection_code", "rejection_message", "received_at",
            ];
            var isNew = await InsertIfAbsentAsync("register.received_file", ["sha256"], columns, FileRow(), cancellationToken);
            await InsertIfAbsentAsync(
                "register.received_name",
                ["sha256", "file_name"],
                ["sha256", "file_name", "received_at"],
                new { sha256 = document.Sha256, file_name = _fileName, received_at = now },
                cancellationToken);
            if (isNew || IsRejected)
                return isNew;

            const string readAtLast =
                """
                update register.received_file
                set format = @format, encoding = @encoding, outcome = @outcome, form_count = @form_count,
                    rejection_code = null, rejection_message = null
                where sha256 = @sha256 and outcome = 'rejected'
                """;
            return await ExecuteAsync(readAtLast, FileRow(), cancellationToken) > 0;
        }

        /// <summary>Stores the bytes, the text and the forms.</summary>
        public async Task<LoadOutcome> LoadContentAsync(ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
        {
            if (content.Length > 0 && content.Length == document.ByteCount && content.Length <= connections.Options.LargestStoredBytes)
            {
                await InsertIfAbsentAsync(
                    "register.received_content",
                    ["sha256"],
                    ["sha256", "content"],
                    new { sha256 = document.Sha256, content = content.ToArray() },
                    cancellationToken);
            }

            if (document.Rejection is { } rejection)
                return Outcome(LoadOutcomeKind.Rejected, 0, rejection.Message);

            await InsertIfAbsentAsync(
                "staging.document_text",
                ["sha256"],
                ["sha256", "line_count", "content"],
                new { sha256 = document.Sha256, line_count = document.Lines.Count, content = TextOf(document) },
                cancellationToken);
            return Describe(await _facts.AddAsync(document.Sha256, document.Forms, now, cancellationToken));
        }

        /// <summary>Takes over what a later reading of a present content has to say, and describes what is there.</summary>
        public async Task<LoadOutcome> RenewPresentAsync(CancellationToken cancellationToken)
        {
            const string find =
                """
                select received.first_name, received.outcome, received.form_count, received.rejection_message,
                    (
                        select cast(count(*) as int)
                        from warehouse.fact_evaluation evaluation
                        where evaluation.sha256 = received.sha256 and evaluation.needs_review = @NeedsReview
                    ) review_count
                from register.received_file received
                where received.sha256 = @Sha256
                """;
            var isRenewed = !IsRejected && await RenewAsync(cancellationToken);
            var present = await transaction.Connection!.QuerySingleAsync<PresentRow>(
                connections.Work(find, new { document.Sha256, NeedsReview = true }, transaction, cancellationToken));
            if (present.Outcome == LoadOutcomeKind.Rejected.ToCode())
                return Outcome(LoadOutcomeKind.Rejected, 0, document.Rejection?.Message ?? present.RejectionMessage ?? "该文件此前已被拒收。");
            var name = present.FirstName == _fileName ? "该文件" : $"内容相同的文件“{present.FirstName}”";
            var review = present.ReviewCount > 0 ? "，其中有表待复核" : string.Empty;
            var done = isRenewed ? "；这次读出的内容有变化，已按新的读法更新，人工确认和更正的值保留" : "，未重复导入";
            return Outcome(
                LoadOutcomeKind.AlreadyImported,
                present.FormCount,
                string.Create(CultureInfo.InvariantCulture, $"{name}此前已导入（{present.FormCount} 张表{review}）{done}。"));
        }

        /// <summary>Records the outcome with the run.</summary>
        public Task RegisterOutcomeAsync(LoadOutcome outcome, CancellationToken cancellationToken) => ExecuteAsync(
            """
            insert into register.import_outcome (import_run_id, file_name, sha256, outcome, form_count, message, recorded_at)
            values (@ImportRunId, @FileName, @Sha256, @Outcome, @FormCount, @Message, @RecordedAt)
            """,
            new
            {
                ImportRunId = importRunId,
                FileName = _fileName,
                outcome.Sha256,
                Outcome = outcome.Kind.ToCode(),
                outcome.FormCount,
                outcome.Message,
                RecordedAt = now,
            },
            cancellationToken);

        // The reader may have learned since; what it says now counts, under the values that persons have confirmed or corrected.
        private async Task<bool> RenewAsync(CancellationToken cancellationToken)
        {
            const string renewFile =
                """
                update register.received_file
                set format = @format, encoding = @encoding, outcome = @outcome, form_count = @form_count
                where sha256 = @sha256
                """;
            const string renewText =
                """
                update staging.document_text
                set line_count = @LineCount, content = @Content
                where sha256 = @Sha256
                """;
            var isRenewed = await _facts.RenewAsync(document.Sha256, document.Forms, now, cancellationToken);
            if (!isRenewed)
                return false;
            await ExecuteAsync(renewFile, FileRow(), cancellationToken);
            await ExecuteAsync(
                renewText, new { document.Sha256, LineCount = document.Lines.Count, Content = TextOf(document) }, cancellationToken);
            return true;
        }

        private LoadOutcome Describe(IReadOnlyList<FormEntry> entries)
        {
            if (entries.Count == 0)
                return Outcome(KindOf(), 0, document.Problems is [var problem, ..] ? problem.Message : "文件中没有绩效表。");
            var replaced = entries.Count(entry => entry is { IsCurrent: true, VersionNumber: > 1 });
            var review = entries.Count(entry => entry.Problems.Count > 0);
            var first = entries.SelectMany(entry => entry.Problems).Concat(document.Problems).FirstOrDefault();
            var message = string.Create(CultureInfo.InvariantCulture, $"已导入 {entries.Count} 张表");
            if (replaced > 0)
                message += string.Create(CultureInfo.InvariantCulture, $"，其中 {replaced} 张替换了此前的版本");
            if (review > 0)
                message += string.Create(CultureInfo.InvariantCulture, $"，其中 {review} 张待复核");
            message += first is null ? "。" : $"：{first.Message}";
            return Outcome(KindOf(), entries.Count, message);
        }

        private LoadOutcomeKind KindOf() =>
            IsRejected ? LoadOutcomeKind.Rejected
            : document.NeedsReview || document.Forms.Count == 0 || document.Forms.Any(form => FactLimits.ProblemsOf(form.Form).Any()) ? LoadOutcomeKind.NeedsReview
            : LoadOutcomeKind.Imported;

        private static string TextOf(SourceDocument document) => DatabaseText.Clean(string.Join('\n', document.Lines))!;

        private LoadOutcome Outcome(LoadOutcomeKind kind, int formCount, string message) =>
            new(document.FileName, document.Sha256, kind, formCount, DatabaseText.Clean(message)!);

        private object FileRow() => new
        {
            sha256 = document.Sha256,
            import_run_id = importRunId,
            first_name = _fileName,
            format = document.Format,
            encoding = document.Encoding,
            byte_count = document.ByteCount,
            outcome = KindOf().ToCode(),
            form_count = document.Forms.Count,
            rejection_code = DatabaseText.Clip(document.Rejection?.Code, CodeLength),
            rejection_message = DatabaseText.Clean(document.Rejection?.Message),
            received_at = now,
        };

        private async Task<bool> InsertIfAbsentAsync(
            string table, string[] keyColumns, string[] columns, object row, CancellationToken cancellationToken) =>
            await ExecuteAsync(connections.Engine.InsertIfAbsent(table, keyColumns, columns), row, cancellationToken) > 0;

        private Task<int> ExecuteAsync(string sql, object parameters, CancellationToken cancellationToken) =>
            transaction.Connection!.ExecuteAsync(connections.Work(sql, parameters, transaction, cancellationToken));
    }

    private sealed record PresentRow(string FirstName, string Outcome, int FormCount, string? RejectionMessage, int ReviewCount);
}
