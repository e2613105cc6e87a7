namespace Analytics.Warehouse.Loading;

/// <summary>What became of one file.</summary>
/// <param name="FileName">Name it came under.</param>
/// <param name="Sha256">Hash of its content.</param>
/// <param name="Kind">The outcome.</param>
/// <param name="FormCount">Forms of the content that are in the warehouse.</param>
/// <param name="Message">One Chinese sentence for the person who sent it.</param>
public sealed record LoadOutcome(string FileName, string Sha256, LoadOutcomeKind Kind, int FormCount, string Message);
