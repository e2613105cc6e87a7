using Analytics.Warehouse.Loading;

namespace Analytics.Jobs.Importing;

/// <summary>What became of one file.</summary>
/// <param name="Path">The file as it was named.</param>
/// <param name="Sha256">Hash of its content; null where it could not be opened.</param>
/// <param name="Kind">The outcome.</param>
/// <param name="FormCount">Forms found in it.</param>
/// <param name="Message">What a person should know, in Chinese.</param>
public sealed record FileOutcome(string Path, string? Sha256, LoadOutcomeKind Kind, int FormCount, string Message);
