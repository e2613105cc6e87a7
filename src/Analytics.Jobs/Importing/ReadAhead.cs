using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace Analytics.Jobs.Importing;

/// <summary>Reads files on all processors ahead of whoever loads them, in their order, and never far ahead in number or bytes.</summary>
internal static class ReadAhead
{
    // Small files are many in a transaction, which costs some forty statements whatever it holds; large ones are few in memory.
    private const long BytesAPlace = 256 * 1024;
    internal const int Places = 256;

    /// <summary>Reads files.</summary>
    /// <typeparam name="TRead">What comes of reading a file.</typeparam>
    /// <param name="paths">The files.</param>
    /// <param name="read">Reads one file; called from several threads at once.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>What has been read whenever the caller asks for more, at least one file, in the order of the files.</returns>
    public static async IAsyncEnumerable<IReadOnlyList<TRead>> RunAsync<TRead>(
        IEnumerable<string> paths, Func<string, CancellationToken, Task<TRead>> read, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var processors = new SemaphoreSlim(Environment.ProcessorCount);
        using var free = new SemaphoreSlim(Places);
        var queue = Channel.CreateUnbounded<(Task<TRead> Reading, int Places)>(new() { SingleReader = true, SingleWriter = true });
        var producing = ProduceAsync();
        try
        {
            while (await queue.Reader.WaitToReadAsync(cancellationToken))
            {
                var batch = new List<TRead>();
                var places = 0;
                while (queue.Reader.TryPeek(out var next) && (batch.Count == 0 || next.Reading.IsCompleted))
                {
                    batch.Add(await next.Reading);
                    places += next.Places;
                    queue.Reader.TryRead(out _);
                }

                yield return batch;
                free.Release(places);
            }
        }
        finally
        {
            await stop.CancelAsync();
            await producing;
            while (queue.Reader.TryRead(out var left))
                await ((Task)left.Reading).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        async Task ProduceAsync()
        {
            try
            {
                foreach (var path in paths)
                {
                    var places = PlacesOf(path);
                    for (var place = 0; place < places; place++)
                        await free.WaitAsync(stop.Token);
                    await processors.WaitAsync(stop.Token);
                    queue.Writer.TryWrite((Task.Run(() => ReadAsync(path), CancellationToken.None), places));
                }

                queue.Writer.Complete();
            }
            catch (Exception exception)
            {
                // Whoever takes from the queue is told, after what was read before.
                queue.Writer.Complete(exception);
            }
        }

        async Task<TRead> ReadAsync(string path)
        {
            try
            {
                return await read(path, stop.Token);
            }
            finally
            {
                processors.Release();
            }
        }
    }

    private static int PlacesOf(string path) =>
        new FileInfo(path) is { Exists: true } file ? (int)Math.Clamp(file.Length / BytesAPlace, 1, Places) : 1;
}
