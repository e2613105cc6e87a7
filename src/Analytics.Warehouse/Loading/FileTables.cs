using Analytics.Warehouse.Connections;

namespace Analytics.Warehouse.Loading;

/// <summary>Which column of the register's tables takes which value of a file.</summary>
internal static class FileTables
{
    private const int CodeLength = 100;

    /// <summary>Columns of <c>register.received_file</c>.</summary>
    public static IReadOnlyList<CopyColumn<FileEntry>> File { get; } =
    [
        new("sha256", CopyType.Text, entry => entry.Sha256),
        new("import_run_id", CopyType.Long, entry => entry.ImportRunId),
        new("first_name", CopyType.Text, entry => entry.FileName),
        new("format", CopyType.Text, entry => entry.Document.Format),
        new("encoding", CopyType.Text, entry => entry.Document.Encoding),
        new("byte_count", CopyType.Long, entry => entry.Document.ByteCount),
        new("outcome", CopyType.Text, entry => entry.Kind.ToCode()),
        new("form_count", CopyType.Int, entry => entry.Document.Forms.Count),
        new("rejection_code", CopyType.Text, entry => DatabaseText.Clip(entry.Document.Rejection?.Code, CodeLength)),
        new("rejection_message", CopyType.Text, entry => DatabaseText.Clean(entry.Document.Rejection?.Message)),
        new("received_at", CopyType.Instant, entry => entry.ReceivedAt),
    ];

    /// <summary>Columns of <c>register.received_name</c>.</summary>
    public static IReadOnlyList<CopyColumn<FileEntry>> Name { get; } =
    [
        new("sha256", CopyType.Text, entry => entry.Sha256),
        new("file_name", CopyType.Text, entry => entry.FileName),
        new("received_at", CopyType.Instant, entry => entry.ReceivedAt),
    ];

    /// <summary>Columns of <c>register.received_content</c>.</summary>
    public static IReadOnlyList<CopyColumn<(FileEntry File, byte[]? Bytes)>> Content { get; } =
    [
        new("sha256", CopyType.Text, row => row.File.Sha256),
        new("content", CopyType.Bytes, row => row.Bytes),
    ];

    /// <summary>Columns of <c>staging.document_text</c>.</summary>
    public static IReadOnlyList<CopyColumn<FileEntry>> Text { get; } =
    [
        new("sha256", CopyType.Text, entry => entry.Sha256),
        new("line_count", CopyType.Int, entry => entry.Document.Lines.Count),
        new("content", CopyType.Text, entry => entry.Text),
    ];

    /// <summary>Columns of <c>register.import_outcome</c>.</summary>
    public static IReadOnlyList<CopyColumn<(FileEntry File, LoadOutcome Outcome)>> Outcome { get; } =
    [
        new("import_run_id", CopyType.Long, row => row.File.ImportRunId),
        new("file_name", CopyType.Text, row => row.File.FileName),
        new("sha256", CopyType.Text, row => row.File.Sha256),
        new("outcome", CopyType.Text, row => row.Outcome.Kind.ToCode()),
        new("form_count", CopyType.Int, row => row.Outcome.FormCount),
        new("message", CopyType.Text, row => row.Outcome.Message),
        new("recorded_at", CopyType.Instant, row => row.File.ReceivedAt),
    ];
}
