namespace Analytics.Ingestion.Files.Pages;

/// <summary>How a child process ended.</summary>
internal enum ProcessEnd
{
    /// <summary>By itself, whatever its exit code.</summary>
    Exited,

    /// <summary>It could not be started: no such program, or no right to run it.</summary>
    NotStarted,

    /// <summary>It was ended because it took too long.</summary>
    OutOfTime,

    /// <summary>It was ended because it wrote too much.</summary>
    TooMuchOutput,
}
