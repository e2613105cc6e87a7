using System.Globalization;
using Analytics.Jobs.Importing;

namespace Analytics.UnitTests.Jobs.Importing;

public sealed class ReadAheadTests
{
    private static readonly string[] Paths = [.. Enumerable.Range(0, 1000).Select(index => index.ToString(CultureInfo.InvariantCulture))];

    [Fact]
    public async Task Files_come_in_their_order_whichever_is_read_first()
    {
        var read = new List<string>();
        await foreach (var batch in ReadAhead.RunAsync(Paths, ReadSlowlyAsync, CancellationToken.None))
            read.AddRange(batch);

        Assert.Equal(Paths, read);
    }

    [Fact]
    public async Task While_nobody_takes_them_only_so_many_files_are_read()
    {
        var count = 0;
        await using var batches = ReadAhead.RunAsync(Paths, CountAsync, CancellationToken.None).GetAsyncEnumerator();
        await batches.MoveNextAsync();
        await Task.Delay(100);

        Assert.InRange(Volatile.Read(ref count), 1, ReadAhead.Places);

        Task<int> CountAsync(string path, CancellationToken cancellationToken) => Task.FromResult(Interlocked.Increment(ref count));
    }

    [Fact]
    public async Task A_failure_comes_after_what_was_read_before_it()
    {
        var read = new List<string>();
        var failure = await Assert.ThrowsAsync<InvalidDataException>(async () =>
        {
            await foreach (var batch in ReadAhead.RunAsync(Paths, FailAsync, CancellationToken.None))
                read.AddRange(batch);
        });

        Assert.Equal("7", failure.Message);
        Assert.Equal(Paths.Take(read.Count), read);
        Assert.InRange(read.Count, 0, 7);

        static Task<string> FailAsync(string path, CancellationToken cancellationToken) =>
            path == "7" ? throw new InvalidDataException(path) : Task.FromResult(path);
    }

    [Fact]
    public async Task Whoever_stops_taking_ends_the_reading()
    {
        await foreach (var batch in ReadAhead.RunAsync(Endless(), ReadSlowlyAsync, CancellationToken.None))
        {
            Assert.NotEmpty(batch);
            break;
        }

        static IEnumerable<string> Endless()
        {
            while (true)
                yield return "0";
        }
    }

    private static async Task<string> ReadSlowlyAsync(string path, CancellationToken cancellationToken)
    {
        await Task.Delay((int.Parse(path, CultureInfo.InvariantCulture) * 7) % 5, cancellationToken);
        return path;
    }
}
