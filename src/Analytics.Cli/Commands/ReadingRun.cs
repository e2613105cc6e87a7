using System.Runtime.CompilerServices;
using Analytics.Domain.Forms;
using Analytics.Ingestion;

namespace Analytics.Cli.Commands;

/// <summary>Reads files one after the other, and says on stderr how far it is and what has to be looked at.</summary>
/// <param name="importer">Reads a file.</param>
internal sealed class ReadingRun(FormImporter importer)
{
    private const int FilesBetweenProgress = 500;

    private bool _needsAttention;

    /// <summary>The exit status of what was read so far.</summary>
    public int Status => _needsAttention ? ExitStatus.NeedsAttention : ExitStatus.Done;

    /// <summary>Reads the files.</summary>
    /// <param name="paths">Files and folders that exist.</param>
    /// <param name="cancellationToken">Ends the reading early.</param>
    /// <returns>The documents in the order of the files; each is read when it is asked for.</returns>
    public async IAsyncEnumerable<SourceDocument> ReadAllAsync(
        IReadOnlyList<string> paths, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var files = PathArguments.Files(paths);
        for (var i = 0; i < files.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var document = await ReadAsync(files[i], cancellationToken);
            _needsAttention |= await ReportAsync(document);
            yield return document;
            if ((i + 1) % FilesBetweenProgress == 0)
                await Console.Error.WriteLineAsync($"已读取 {i + 1} / {files.Count} 个文件");
        }
    }

    private async Task<SourceDocument> ReadAsync(string file, CancellationToken cancellationToken)
    {
        try
        {
            return await importer.ReadFileAsync(file, cancellationToken);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            var name = Path.GetFileName(file);
            return new()
            {
                FileName = name,
                Sha256 = "",
                ByteCount = 0,
                Rejection = new("file-unreadable", $"文件“{name}”打不开：{exception.Message} 请检查文件是否存在、有无读取权限。"),
            };
        }
    }

    private static async Task<bool> ReportAsync(SourceDocument document)
    {
        if (document.Rejection is { } rejection)
        {
            await Console.Error.WriteLineAsync($"[拒绝] {rejection.Message}");
            return true;
        }

        foreach (var problem in document.Problems.Concat(document.Forms.SelectMany(form => form.Form.Problems)))
            await Console.Error.WriteLineAsync($"[待核] {document.FileName}{(problem.Place is { } place ? $" 第 {place.PrintedLine} 行" : "")}：{problem.Message}");
        return document.NeedsReview;
    }
}
