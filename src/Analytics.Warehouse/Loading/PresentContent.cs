using System.Data.Common;
using System.Globalization;
using Analytics.Domain.Checks;
using Analytics.Warehouse.Connections;
using Dapper;

namespace Analytics.Warehouse.Loading;

/// <summary>A file whose content the register has already, within a transaction.</summary>
internal sealed class PresentContent(WarehouseConnections connections, FormJudge judge, DbTransaction transaction, FileEntry file)
{
    private readonly FormFacts _facts = new(connections, judge, transaction);

    /// <summary>Registers the name, and takes over what a later reading has to say: what was refused before may be read now, or otherwise.</summary>
    /// <returns>What is there.</returns>
    public async Task<LoadOutcome> RenewAsync(CancellationToken cancellationToken)
    {
        await ExecuteAsync(
            connections.Engine.InsertIfAbsent("register.received_name", ["sha256", "file_name"], ["sha256", "file_name", "received_at"]),
            new { sha256 = file.Sha256, file_name = file.FileName, received_at = file.ReceivedAt },
            cancellationToken);
        return !file.IsRejected && await IsReadAtLastAsync(cancellationToken)
            ? await LoadAsync(cancellationToken)
            : await DescribeAsync(!file.IsRejected && await RenewReadingAsync(cancellationToken), cancellationToken);
    }

    private async Task<bool> IsReadAtLastAsync(CancellationToken cancellationToken) => await ExecuteAsync(
        """
        update register.received_file
        set format = @Format, encoding = @Encoding, outcome = @Outcome, form_count = @FormCount, rejection_code = null, rejection_message = null
        where sha256 = @Sha256 and outcome = 'rejected'
        """,
        FileRow(),
        cancellationToken) > 0;

    private async Task<LoadOutcome> LoadAsync(CancellationToken cancellationToken)
    {
        if (file.BytesWithin(connections.Options.LargestStoredBytes) is { } content)
        {
            await ExecuteAsync(
                connections.Engine.InsertIfAbsent("register.received_content", ["sha256"], ["sha256", "content"]),
                new { sha256 = file.Sha256, content },
                cancellationToken);
        }

        await ExecuteAsync(
            connections.Engine.InsertIfAbsent("staging.document_text", ["sha256"], ["sha256", "line_count", "content"]),
            new { sha256 = file.Sha256, line_count = file.Document.Lines.Count, content = file.Text },
            cancellationToken);
        return file.Loaded(await _facts.AddAsync([(file.Sha256, file.Document.Forms)], file.ReceivedAt, cancellationToken));
    }

    // The reader may have learned since; what it says now counts, under the values that persons have confirmed or corrected.
    private async Task<bool> RenewReadingAsync(CancellationToken cancellationToken)
    {
        if (!await _facts.RenewAsync(file.Sha256, file.Document.Forms, file.ReceivedAt, cancellationToken))
            return false;
        await ExecuteAsync(
            """
            update register.received_file
            set format = @Format, encoding = @Encoding, outcome = @Outcome, form_count = @FormCount
            where sha256 = @Sha256
            """,
            FileRow(),
            cancellationToken);
        await ExecuteAsync(
            """
            update staging.document_text
            set line_count = @LineCount, content = @Content
            where sha256 = @Sha256
            """,
            new { file.Sha256, LineCount = file.Document.Lines.Count, Content = file.Text },
            cancellationToken);
        return true;
    }

    private async Task<LoadOutcome> DescribeAsync(bool isRenewed, CancellationToken cancellationToken)
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
        var present = await transaction.Connection!.QuerySingleAsync<PresentRow>(
            connections.Work(find, new { file.Sha256, NeedsReview = true }, transaction, cancellationToken));
        if (present.Outcome == LoadOutcomeKind.Rejected.ToCode())
            return file.Outcome(LoadOutcomeKind.Rejected, 0, file.Document.Rejection?.Message ?? present.RejectionMessage ?? "该文件此前已被拒收。");
        var name = present.FirstName == file.FileName ? "该文件" : $"内容相同的文件“{present.FirstName}”";
        var review = present.ReviewCount > 0 ? "，其中有表待复核" : string.Empty;
        var done = isRenewed ? "；这次读出的内容有变化，已按新的读法更新，人工确认和更正的值保留" : "，未重复导入";
        return file.Outcome(
            LoadOutcomeKind.AlreadyImported,
            present.FormCount,
            string.Create(CultureInfo.InvariantCulture, $"{name}此前已导入（{present.FormCount} 张表{review}）{done}。"));
    }

    private object FileRow() => new
    {
        file.Sha256,
        file.Document.Format,
        file.Document.Encoding,
        Outcome = file.Kind.ToCode(),
        FormCount = file.Document.Forms.Count,
    };

    private Task<int> ExecuteAsync(string sql, object parameters, CancellationToken cancellationToken) =>
        transaction.Connection!.ExecuteAsync(connections.Work(sql, parameters, transaction, cancellationToken));

    private sealed record PresentRow(string FirstName, string Outcome, int FormCount, string? RejectionMessage, int ReviewCount);
}
