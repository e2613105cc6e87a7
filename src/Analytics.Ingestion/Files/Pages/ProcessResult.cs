namespace Analytics.Ingestion.Files.Pages;

/// <summary>What a child process left behind.</summary>
/// <param name="End">How it ended.</param>
/// <param name="ExitCode">Its exit code; meaningful only where it ended by itself.</param>
/// <param name="Output">Its standard output, cut at the limit.</param>
/// <param name="Messages">The beginning of its standard error.</param>
internal sealed record ProcessResult(ProcessEnd End, int ExitCode, byte[] Output, string Messages);
