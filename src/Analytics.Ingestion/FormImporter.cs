using Analytics.Domain.Checks;
using Analytics.Domain.Forms;
using Analytics.Ingestion.Files;
using Analytics.Ingestion.Files.Pages;
using Analytics.Ingestion.Files.Web;
using Analytics.Ingestion.Files.Word;
using Analytics.Ingestion.Files.Workbooks;
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

    private readonly Dictionary<FileFormat, IFileReader> _readers = new()
    {
        [FileFormat.Text] = new TextFileReader(options.MaxLines),
        [FileFormat.Xlsx] = new WorkbookReader(options.MaxLines),
        [FileFormat.Xls] = new OldWorkbookReader(options.MaxLines),
        [FileFormat.SpreadsheetXml] = new SpreadsheetXmlReader(options.MaxLines),
        [FileFormat.Html] = new PageReader(options.MaxLines),
        [FileFormat.Docx] = new WordReader(options.MaxLines),
        [FileFormat.Pdf] = new PdfReader(options),
    };

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
        return _readers.TryGetValue(format, out var reader)
            ? Interpret(document, reader.Read(fileName, bytes))
            : document with { Rejection = Refusals.Format(fileName, format) };
    }

    private SourceDocument Interpret(SourceDocument document, FileReading reading)
    {
        document = document with { Format = reading.IsUnknownBinary ? null : document.Format, Encoding = reading.Encoding };
        if (reading.Content is not { } content)
            return document with { Rejection = reading.Rejection };
        try
        {
            var forms = _parser.Read(content, out var problems);
            return forms.Count == 0
                ? document with { Rejection = Refusals.NoForm(document.FileName) }
                : document with
                {
                    Lines = reading.Lines,
                    Forms = [.. forms.Select(judge.Judge)],
                    Problems = [.. problems, .. reading.Problems],
                };
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // A bug that one file brings to light must not keep the files behind it from being read; the refusal says where it is.
            return document with { Rejection = Refusals.ReaderFailed(document.FileName, exception) };
        }
    }
}
