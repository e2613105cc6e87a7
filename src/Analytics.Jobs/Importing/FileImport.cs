using System.Runtime.CompilerServices;
using Analytics.Ingestion;
using Analytics.Warehouse.Loading;
using Analytics.Warehouse.Register;

namespace Analytics.Jobs.Importing;

/// <summary>The one way from files into the warehouse: read, check, load.</summary>
/// <param name="importer">Reads and checks.</param>
/// <param name="loader">Loads.</param>
/// <param name="runs">The register of import runs.</param>
public sealed class FileImport(FormImporter importer, FormLoader loader, ImportRuns runs)
{
    /// <summary>Imports files; a refused file does not keep the others from being imported.</summary>
    /// <remarks>While some files are loaded the next ones are read; what is ready goes in with one transaction.</remarks>
    /// <param name="paths">The files.</param>
    /// <param name="source">By which way they came.</param>
    /// <param name="requestedBy">Sign-in name of the person who brought them; null for a job.</param>
    /// <param name="cancellationToken">Ends the import; of the files under way nothing stays behind.</param>
    /// <returns>The outcome of each file, in their order, as soon as it stands.</returns>
    public async IAsyncEnumerable<FileOutcome> RunAsync(
        IEnumerable<string> paths, ImportSource source, string? requestedBy, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var run = await runs.StartAsync(source, requestedBy, cancellationToken);
        await foreach (var batch in ReadAhead.RunAsync(paths, ReadAsync, cancellationToken))
        {
            var loaded = await loader.LoadAsync([.. batch.Select(read => read.File).OfType<ReadFile>()], run, cancellationToken);
            var outcomes = new Queue<LoadOutcome>(loaded);
            foreach (var read in batch)
            {
                yield return read.File is null
                    ? new FileOutcome(read.Path, null, LoadOutcomeKind.Rejected, 0, read.Trouble)
                    : Of(read.Path, outcomes.Dequeue());
            }
        }

        await runs.FinishAsync(run, cancellationToken);
    }

    private async Task<ImportedFile> ReadAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            var (document, content) = await importer.ReadFileWithContentAsync(path, cancellationToken);
            return new(path, new(document, content), string.Empty);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new(path, null, $"文件“{Path.GetFileName(path)}”无法打开：{exception.Message} 请检查文件是否还在、是否有权读取，再导入一次。");
        }
    }

    private static FileOutcome Of(string path, LoadOutcome outcome) =>
        new(path, outcome.Sha256, outcome.Kind, outcome.FormCount, outcome.Message);

    private sealed record ImportedFile(string Path, ReadFile? File, string Trouble);
}
