namespace Analytics.Web.Hosting;

/// <summary>The entries of one category on their way to the file of the day.</summary>
/// <param name="category">Who logs.</param>
/// <param name="provider">Writes the file.</param>
internal sealed class DailyFileLogger(string category, DailyFileLoggerProvider provider) : ILogger
{
    /// <inheritdoc />
    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    /// <inheritdoc />
    public bool IsEnabled(LogLevel logLevel) => logLevel is not LogLevel.None;

    /// <inheritdoc />
    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (IsEnabled(logLevel))
            provider.Write(logLevel, category, formatter(state, exception), exception);
    }
}
