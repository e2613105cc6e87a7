using System.Text.Json;

namespace Analytics.Cli.Json;

/// <summary>Writes an array of JSON, entry by entry.</summary>
/// <param name="output">Where to; closed with this writer.</param>
internal sealed class JsonArrayOutput(Stream output) : IAsyncDisposable
{
    private readonly Utf8JsonWriter _writer = new(output, JsonShape.WriterOptions);
    private bool _isStarted;

    /// <summary>Writes an entry; numbers keep the digits they have.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="cancellationToken">Ends the writing; the array stays unfinished.</param>
    public async Task WriteAsync(JsonElement entry, CancellationToken cancellationToken)
    {
        Start();
        entry.WriteTo(_writer);
        await _writer.FlushAsync(cancellationToken);
    }

    /// <summary>Ends the array; without it the text is no JSON, so that a run that was broken off cannot be taken for a whole one.</summary>
    /// <param name="cancellationToken">Ends the writing.</param>
    public async Task CompleteAsync(CancellationToken cancellationToken)
    {
        Start();
        _writer.WriteEndArray();
        await _writer.FlushAsync(cancellationToken);
        output.WriteByte((byte)'\n');
        await output.FlushAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _writer.DisposeAsync();
        await output.DisposeAsync();
    }

    private void Start()
    {
        if (!_isStarted)
            _writer.WriteStartArray();
        _isStarted = true;
    }
}
