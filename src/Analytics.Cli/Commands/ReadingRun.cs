using System.Text.Json;
using Analytics.Cli.Json;
using Analytics.Domain.Forms;
using Analytics.Ingestion;

namespace Analytics.Cli.Commands;

/// <summary>Reads files one after the other and writes each to stdout as soon as it is read, so that many files take little memory.</summary>
internal sealed class ReadingRun(FormImporter importer, Func<SourceDocument, DocumentJson> shape)
{
    private const int FilesBetweenProgress = 500;

    /// <summary>Reads the files and prints the array.</summary>
    /// <returns>The exit status.</returns>
    public async Task<int> RunAsync(IReadOnlyList<string> paths, CancellationToken cancellationToken)
    {
        if (PathArguments.Missing(paths) is { Count: > 0 } missing)
        {
            await Console.Error.WriteLineAsync(PathArguments.MissingMessage(missing));
            return ExitStatus.WrongUsage;
        }

        var files = PathArguments.Files(paths);
        var needsAttention = false;
        await using var output = Console.OpenStandardOutput();
        await using var writer = new Utf8JsonWriter(output, JsonShape.WriterOptions);
        writer.WriteStartArray();
        for (var i = 0; i < files.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var document = await ReadAsync(files[i], cancellationToken);
            needsAttention |= await ReportAsync(document);
            JsonSerializer.Serialize(writer, shape(document), JsonShape.SerializerOptions);
            await writer.FlushAsync(cancellationToken);
            if ((i + 1) % FilesBetweenProgress == 0)
                await Console.Error.WriteLineAsync($"已读取 {i + 1} / {files.Count} 个文件");
        }

        writer.WriteEndArray();
        await writer.FlushAsync(cancellationToken);
        output.WriteByte((byte)'\n');
        return needsAttention ? ExitStatus.NeedsAttention : ExitStatus.Done;
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
