using System.Collections.Concurrent;
using System.Globalization;
using System.Text;

namespace Analytics.Web.Hosting;

/// <summary>Writes what the application logs to one file a day, beside the terminal; old days are removed.</summary>
/// <param name="folder">Folder of the files; it exists.</param>
/// <param name="time">Tells the day.</param>
internal sealed class DailyFileLoggerProvider(string folder, TimeProvider time) : ILoggerProvider
{
    private const int KeptDays = 30;
    private const string Prefix = "web-";

    private readonly ConcurrentDictionary<string, ILogger> _loggers = new(StringComparer.Ordinal);
    private readonly Lock _gate = new();
    private StreamWriter? _writer;
    private DateOnly _day;

    /// <inheritdoc />
    public ILogger CreateLogger(string categoryName) =>
        _loggers.GetOrAdd(categoryName, name => new DailyFileLogger(name, this));

    /// <summary>Appends one entry.</summary>
    /// <param name="level">How serious it is.</param>
    /// <param name="category">Who logged it.</param>
    /// <param name="message">What happened.</param>
    /// <param name="exception">What failed, where something did.</param>
    public void Write(LogLevel level, string category, string message, Exception? exception)
    {
        var now = time.GetLocalNow();
        lock (_gate)
        {
            var writer = WriterOf(DateOnly.FromDateTime(now.DateTime));
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{now:yyyy-MM-dd HH:mm:ss.fff zzz} [{level}] {category}: {message}"));
            if (exception is not null)
                writer.WriteLine(exception);
            writer.Flush();
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        lock (_gate)
        {
            _writer?.Dispose();
            _writer = null;
        }
    }

    private StreamWriter WriterOf(DateOnly day)
    {
        if (_writer is not null && day == _day)
            return _writer;

        _writer?.Dispose();
        _day = day;
        RemoveBefore(day.AddDays(-KeptDays));
        var stream = new FileStream(PathOf(day), FileMode.Append, FileAccess.Write, FileShare.ReadWrite);
        return _writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
    }

    private void RemoveBefore(DateOnly day)
    {
        var oldest = Path.GetFileName(PathOf(day));
        foreach (var file in Directory.EnumerateFiles(folder, Prefix + "*.log").Where(file => string.CompareOrdinal(Path.GetFileName(file), oldest) < 0))
            File.Delete(file);
    }

    private string PathOf(DateOnly day) =>
        Path.Combine(folder, Prefix + day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + ".log");
}
