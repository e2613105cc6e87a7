using System.Text.Json;
using System.Text.Json.Nodes;
using Analytics.Domain.Checks;

namespace Analytics.Cli.Json;

/// <summary>Checked files that wait on disk until all forms are read and compared; the file goes with the process.</summary>
internal sealed class CheckSpool : IAsyncDisposable
{
    private const int BufferBytes = 1 << 16;
    private const string Forms = "forms";
    private const string Findings = "findings";
    private const string Line = "line";

    private readonly List<(int Bytes, int Forms)> _entries = [];

    private readonly FileStream _file = new(
        Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()),
        FileMode.CreateNew,
        FileAccess.ReadWrite,
        FileShare.None,
        BufferBytes,
        FileOptions.DeleteOnClose | FileOptions.Asynchronous);

    /// <summary>Takes a file in.</summary>
    /// <param name="document">The file with the findings of its forms.</param>
    /// <param name="cancellationToken">Ends the writing.</param>
    public async Task AddAsync(DocumentJson document, CancellationToken cancellationToken)
    {
        var bytes = JsonSerializer.SerializeToUtf8Bytes(document, JsonShape.SerializerOptions);
        await _file.WriteAsync(bytes, cancellationToken);
        _entries.Add((bytes.Length, document.Forms.Count));
    }

    /// <summary>Writes all files, each form with what comparing it has brought to light.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="comparisons">Findings by the form's number, counted from 0 through all files.</param>
    /// <param name="cancellationToken">Ends the writing.</param>
    public async Task WriteToAsync(JsonArrayOutput output, ILookup<long, Finding> comparisons, CancellationToken cancellationToken)
    {
        _file.Position = 0;
        var form = 0L;
        foreach (var (length, formCount) in _entries)
        {
            var bytes = new byte[length];
            await _file.ReadExactlyAsync(bytes, cancellationToken);
            using var document = JsonDocument.Parse(bytes);
            var root = document.RootElement;
            if (Enumerable.Range(0, formCount).Any(i => comparisons.Contains(form + i)))
                root = WithComparisons(root, form, comparisons);
            await output.WriteAsync(root, cancellationToken);
            form += formCount;
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _file.DisposeAsync();

    private static JsonElement WithComparisons(JsonElement root, long firstForm, ILookup<long, Finding> comparisons)
    {
        var document = JsonObject.Create(root)!;
        var forms = document[Forms]!.AsArray();
        for (var i = 0; i < forms.Count; i++)
        {
            var added = comparisons[firstForm + i].Select(finding => JsonSerializer.SerializeToNode(FindingJson.Of(finding), JsonShape.SerializerOptions));
            var findings = forms[i]![Findings]!.AsArray().Select(finding => finding!.DeepClone()).Concat(added).OrderBy(finding => (int)finding![Line]!);
            forms[i]![Findings] = new JsonArray([.. findings]);
        }

        return JsonSerializer.SerializeToElement(document, JsonShape.SerializerOptions);
    }
}
