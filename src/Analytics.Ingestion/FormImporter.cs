using Analytics.Domain.Checks;
using Analytics.Domain.Forms;
using Analytics.Ingestion.Files;
using Analytics.Ingestion.Parsing;
using Analytics.Ingestion.Parsing.Vocabulary;

namespace Analytics.Ingestion;

/// <summary>The one way in: from the bytes of a file to its forms, read, scored and checked.</summary>
/// <remarks>Trouble with a file is a value of the result, never an exception; exceptions come only from the stream itself.
/// An importer may be used from several threads at once.</remarks>
/// <param name="judge">Scores and checks each form.</param>
/// <param name="options">Limits and vocabulary.</param>
public sealed class FormImporter(FormJudge judge, IngestionOptions options)
{
    private readonly FormParser _parser = new(
        options.VocabularyPath is { } path ? FormVocabulary.CreateWith(path) : FormVocabulary.CreateDefault());

    /// <summary>An importer with the limits, words and rules that the product ships.</summary>
    /// <returns>The importer.</returns>
    public static FormImporter CreateDefault() => new(FormJudge.CreateDefault(), new());

    /// <summary>Reads a file from a stream.</summary>
    /// <param name="fileName">Its name; only for messages, the format is told from the content.</param>
    /// <param name="content">Its content; read to the end, not disposed.</param>
    /// <returns>What the file says, or why it was refused.</returns>
    public SourceDocument Read(string fileName, Stream content) =>
        Interpret(FileNames.Sanitize(fileName), BoundedContent.Read(content, options.MaxFileBytes));

    /// <summary>Reads a file from disk.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="cancellationToken">Ends the reading early.</param>
    /// <returns>What the file says, or why it was refused.</returns>
    /// <exception cref="IOException">The file cannot be opened or read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public async Task<SourceDocument> ReadFileAsync(string path, CancellationToken cancellationToken) =>
        (await ReadFileWithContentAsync(path, cancellationToken).ConfigureAwait(false)).Document;

    /// <summary>Reads a file from disk and keeps its bytes, so that what is stored is what was read.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="cancellationToken">Ends the reading early.</param>
    /// <returns>What the file says, and its bytes; none where it is too large to be taken in.</returns>
    /// <exception cref="IOException">The file cannot be opened or read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public async Task<(SourceDocument Document, ReadOnlyMemory<byte> Content)> ReadFileWithContentAsync(string path, CancellationToken cancellationToken)
    {
        var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1, FileOptions.Asynchronous | FileOptions.SequentialScan);
        await using (stream.ConfigureAwait(false))
        {
            var content = await BoundedContent.ReadAsync(stream, options.MaxFileBytes, cancellationToken).ConfigureAwait(false);
            return (Interpret(FileNames.Sanitize(path), content), content.Bytes);
        }
    }

    private SourceDocument Interpret(string fileName, BoundedContent content)
    {
        var document = new SourceDocument { FileName = fileName, Sha256 = content.Sha256, ByteCount = content.ByteCount };
        if (content.ByteCount == 0)
            return document with { Rejection = Refusals.Empty(fileName) };
        if (content.Bytes is not { } bytes)
            return document with { Rejection = Refusals.TooLarge(fileName, content.ByteCount, options.MaxFileBytes) };
        var format = FormatDetector.Detect(bytes);
        document = document with { Format = format.ToCode() };
        return format == FileFormat.Text ? InterpretText(document, bytes) : document with { Rejection = Refusals.Format(fileName, format) };
    }

    private SourceDocument InterpretText(SourceDocument document, byte[] bytes)
    {
        var decoded = TextDecoder.Decode(bytes);
        if (decoded.Text is not { } text)
        {
            return decoded.IsBinary
                ? document with { Format = null, Rejection = Refusals.Format(document.FileName, FileFormat.UnknownBinary) }
                : document with { Rejection = Refusals.Encoding(document.FileName, decoded.Encoding) };
        }

        if (string.IsNullOrWhiteSpace(text))
            return document with { Encoding = decoded.Encoding, Rejection = Refusals.Blank(document.FileName) };
        var lineCount = TextFileReader.CountLines(text);
        if (lineCount > options.MaxLines)
            return document with { Encoding = decoded.Encoding, Rejection = Refusals.TooManyLines(document.FileName, lineCount, options.MaxLines) };
        var lines = TextFileReader.SplitLines(text);
        document = document with { Encoding = decoded.Encoding, Lines = lines };
        var forms = _parser.Read(TextFileReader.Read(lines), out var problems);
        return forms.Count == 0
            ? document with { Lines = [], Rejection = Refusals.NoForm(document.FileName) }
            : document with
            {
                Forms = [.. forms.Select(judge.Judge)],
                Problems = decoded.IsCutShort ? [.. problems, Refusals.CutShort(document.FileName)] : problems,
            };
    }
}
