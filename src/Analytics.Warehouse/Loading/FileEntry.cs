using System.Globalization;
using Analytics.Domain.Forms;

namespace Analytics.Warehouse.Loading;

/// <summary>A file on its way into the register, and the words for what became of it.</summary>
internal sealed class FileEntry(ReadFile file, long importRunId, DateTime receivedAt)
{
    private const int NameLength = 400;

    /// <summary>What was read.</summary>
    public SourceDocument Document => file.Document;

    /// <summary>Hash of the content.</summary>
    public string Sha256 => file.Document.Sha256;

    /// <summary>The run that it came with.</summary>
    public long ImportRunId => importRunId;

    /// <summary>When it came in.</summary>
    public DateTime ReceivedAt => receivedAt;

    /// <summary>The name it came under, as the register keeps it.</summary>
    public string FileName { get; } = DatabaseText.Clip(file.Document.FileName, NameLength)!;

    /// <summary>Whether it was refused.</summary>
    public bool IsRejected => Document.Rejection is not null;

    /// <summary>What the reading alone says about it, whether or not the content is there already.</summary>
    public LoadOutcomeKind Kind =>
        IsRejected ? LoadOutcomeKind.Rejected
        : Document.NeedsReview || Document.Forms.Count == 0 || Document.Forms.Any(form => FactLimits.ProblemsOf(form.Form).Any()) ? LoadOutcomeKind.NeedsReview
        : LoadOutcomeKind.Imported;

    /// <summary>The extracted text, its lines joined.</summary>
    public string Text => DatabaseText.Clean(string.Join('\n', Document.Lines))!;

    /// <summary>The bytes to keep.</summary>
    /// <param name="largest">The most bytes that are kept of a file.</param>
    /// <returns>The bytes; null where they are not at hand whole or too many.</returns>
    public byte[]? BytesWithin(long largest) =>
        file.Content.Length > 0 && file.Content.Length == Document.ByteCount && file.Content.Length <= largest ? file.Content.ToArray() : null;

    /// <summary>The outcome of a content that came in now.</summary>
    /// <param name="entries">Its forms as they went into the warehouse.</param>
    public LoadOutcome Loaded(IReadOnlyList<FormEntry> entries)
    {
        if (Document.Rejection is { } rejection)
            return Outcome(LoadOutcomeKind.Rejected, 0, rejection.Message);
        if (entries.Count == 0)
            return Outcome(Kind, 0, Document.Problems is [var problem, ..] ? problem.Message : "文件中没有绩效表。");
        var replaced = entries.Count(entry => entry is { IsCurrent: true, VersionNumber: > 1 });
        var review = entries.Count(entry => entry.Problems.Count > 0);
        var first = entries.SelectMany(entry => entry.Problems).Concat(Document.Problems).FirstOrDefault();
        var message = string.Create(CultureInfo.InvariantCulture, $"已导入 {entries.Count} 张表");
        if (replaced > 0)
            message += string.Create(CultureInfo.InvariantCulture, $"，其中 {replaced} 张替换了此前的版本");
        if (review > 0)
            message += string.Create(CultureInfo.InvariantCulture, $"，其中 {review} 张待复核");
        message += first is null ? "。" : $"：{first.Message}";
        return Outcome(Kind, entries.Count, message);
    }

    /// <summary>An outcome of this file.</summary>
    public LoadOutcome Outcome(LoadOutcomeKind kind, int formCount, string message) =>
        new(Document.FileName, Sha256, kind, formCount, DatabaseText.Clean(message)!);
}
