namespace Analytics.Domain.Forms;

/// <summary>A file that was taken in: what it is, its text, and the forms found in it.</summary>
/// <remarks>A file that had to be refused has no lines and no forms, and says why in <see cref="Rejection"/>.</remarks>
public sealed record SourceDocument
{
    /// <summary>File name without its folder.</summary>
    public required string FileName { get; init; }

    /// <summary>SHA-256 of the content, in lower-case hexadecimal digits; the key of the content everywhere.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Size of the content in bytes.</summary>
    public required long ByteCount { get; init; }

    /// <summary>Format told from the content: txt, pdf, xlsx, xls, docx, html; null where it is none of these.</summary>
    public string? Format { get; init; }

    /// <summary>Character encoding of a text, such as utf-8, gb18030, utf-16; null elsewhere.</summary>
    public string? Encoding { get; init; }

    /// <summary>The extracted text, line by line; line 1 is the first.</summary>
    public IReadOnlyList<string> Lines { get; init; } = [];

    /// <summary>The forms in the order of the file.</summary>
    public IReadOnlyList<CheckedForm> Forms { get; init; } = [];

    /// <summary>What concerns the file as a whole and not one form.</summary>
    public IReadOnlyList<ReadingProblem> Problems { get; init; } = [];

    /// <summary>Why the file was refused as a whole; null where it was read.</summary>
    public ReadingProblem? Rejection { get; init; }

    /// <summary>Whether a person has to look at the file or one of its forms.</summary>
    public bool NeedsReview => Problems.Count > 0 || Forms.Any(form => form.Form.NeedsReview);
}
