namespace Analytics.Ingestion.Files.Pages;

/// <summary>What a child process may use at most.</summary>
/// <param name="Time">Time from its start to its end.</param>
/// <param name="MemoryBytes">Address space, in bytes; not enforced on Windows.</param>
/// <param name="OutputBytes">Bytes on its standard output.</param>
internal sealed record ProcessLimits(TimeSpan Time, long MemoryBytes, int OutputBytes);
