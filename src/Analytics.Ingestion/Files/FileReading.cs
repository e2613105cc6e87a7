using Analytics.Domain.Forms;

namespace Analytics.Ingestion.Files;

/// <summary>What a reader got out of a file.</summary>
internal sealed record FileReading
{
    /// <summary>What stands in the file; null where it was refused.</summary>
    public DocumentContent? Content { get; init; }

    /// <summary>The extracted text, as many lines as <see cref="Content"/> has.</summary>
    public IReadOnlyList<string> Lines { get; init; } = [];

    /// <summary>Character encoding of a text; null elsewhere.</summary>
    public string? Encoding { get; init; }

    /// <summary>What of the file could not be read as it stands.</summary>
    public IReadOnlyList<ReadingProblem> Problems { get; init; } = [];

    /// <summary>Why the file is refused; null where it was read.</summary>
    public ReadingProblem? Rejection { get; init; }

    /// <summary>Whether the bytes turned out to be no format known here at all.</summary>
    public bool IsUnknownBinary { get; init; }

    /// <summary>A file that is refused.</summary>
    public static FileReading Refused(ReadingProblem rejection) => new() { Rejection = rejection };
}
