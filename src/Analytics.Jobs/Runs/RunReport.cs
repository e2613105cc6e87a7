using System.Threading.Channels;
using Analytics.Warehouse.Register;
using Microsoft.Extensions.Logging;
using Quartz;

namespace Analytics.Jobs.Runs;

/// <summary>What a run says on its way: how far it is, and lines for its log. Written to the register once a second at most.</summary>
/// <remarks>A job never waits for its own report, and one that cannot be written ends nothing.</remarks>
internal sealed class RunReport : IAsyncDisposable
{
    /// <summary>Lines of a log beyond this number are counted, not kept.</summary>
    public const int MostLines = 500;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly Channel<JobRunNote> _notes = Channel.CreateBounded<JobRunNote>(new BoundedChannelOptions(MostLines) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly CancellationTokenSource _ended = new();
    private readonly IJobExecutionContext _context;
    private readonly JobRun _run;
    private readonly JobRuns _runs;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly Task _writing;
    private int _lineCount;
    private volatile Progress? _latest;

    public RunReport(IJobExecutionContext context, JobRun run, JobRuns runs, TimeProvider time, ILogger logger)
    {
        _context = context;
        _run = run;
        _runs = runs;
        _time = time;
        _logger = logger;
        _writing = WriteAsync();
    }

    /// <summary>Says how far the run is.</summary>
    /// <param name="percentDone">From 0 to 100.</param>
    /// <param name="message">What it does at the moment, in Chinese.</param>
    public void At(int percentDone, string message)
    {
        _latest = new Progress(percentDone, message);
        _context.ReportProgress(percentDone, message);
    }

    /// <summary>Adds a line to the log of the run.</summary>
    /// <param name="message">What happened, in Chinese.</param>
    public void Say(string message)
    {
        if (Interlocked.Increment(ref _lineCount) <= MostLines)
            _notes.Writer.TryWrite(new JobRunNote(_time.GetUtcNow().UtcDateTime, _latest?.PercentDone ?? 0, message));
    }

    /// <summary>Writes what is left and ends.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_lineCount > MostLines)
            _notes.Writer.TryWrite(new JobRunNote(_time.GetUtcNow().UtcDateTime, _latest?.PercentDone ?? 0, $"另有 {_lineCount - MostLines} 行未记录。"));
        await _ended.CancelAsync();
        await _writing;
        _ended.Dispose();
    }

    private async Task WriteAsync()
    {
        Progress? written = null;
        var isLast = false;
        while (!isLast)
        {
            try
            {
                await Task.Delay(Pause, _time, _ended.Token);
            }
            catch (OperationCanceledException)
            {
                isLast = true;
            }

            var latest = _latest;
            var notes = new List<JobRunNote>();
            while (_notes.Reader.TryRead(out var note))
                notes.Add(note);
            if (latest == written && notes.Count == 0)
                continue;

            try
            {
                await _runs.ReportAsync(_run, latest?.PercentDone ?? 0, latest?.Message, notes, CancellationToken.None);
                written = latest;
            }
            catch (Exception exception)
            {
                // The work goes on without its report; how it ends is recorded on its own.
                _logger.LogWarning("任务 {Job} 的进度没有写入：{Reason}", _run.JobName, exception.GetBaseException().Message);
            }
        }
    }

    private sealed record Progress(int PercentDone, string Message);
}
