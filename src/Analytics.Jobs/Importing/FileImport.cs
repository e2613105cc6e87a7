using System.Runtime.CompilerServices;
using Analytics.Domain.Forms;
using Analytics.Ingestion;
using Analytics.Warehouse.Loading;
using Analytics.Warehouse.Register;

namespace Analytics.Jobs.Importing;

/// <summary>The one way from a file into the warehouse: read, check, load; one transaction a file.</summary>
/// <param name="importer">Reads and checks.</param>
/// <param name="loader">Loads.</param>
/// <param name="runs">The register of import runs.</param>
public sealed class FileImport(FormImporter importer, FormLoader loader, ImportRuns runs)
{
    /// <summary>Imports files one after the other; a refused file does not keep the others from being imported.</summary>
    /// <param name="paths">The files.</param>
    /// <param name="source">By which way they came.</param>
    /// <param name="requestedBy">Sign-in name of the person who brought them; null for a job.</param>
    /// <param name="cancellationToken">Ends the import after the file under way.</param>
    /// <returns>The outcome of each file, as soon as it is there.</returns>
    public async IAsyncEnumerable<FileOutcome> RunAsync(
        IEnumerable<string> paths, ImportSource source, string? requestedBy, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var run = await runs.StartAsync(source, requestedBy, cancellationToken);
        foreach (var path in paths)
            yield return await ImportAsync(path, run, cancellationToken);
        await runs.FinishAsync(run, cancellationToken);
    }

    private async Task<FileOutcome> ImportAsync(string path, ImportRun run, CancellationToken cancellationToken)
    {
        SourceDocument document;
        ReadOnlyMemory<byte> content;
        try
        {
            (document, content) = await importer.ReadFileWithContentAsync(path, cancellationToken);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new FileOutcome(path, null, LoadOutcomeKind.Rejected, 0, $"文件“{Path.GetFileName(path)}”无法打开：{exception.Message} 请检查文件是否还在、是否有权读取，再导入一次。");
        }

        var outcome = await loader.LoadAsync(document, content, run, cancellationToken);
        return new FileOutcome(path, outcome.Sha256, outcome.Kind, outcome.FormCount, outcome.Message);
    }
}
