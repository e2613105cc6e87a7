using Analytics.Jobs.Importing;
using Analytics.Warehouse.Loading;

namespace Analytics.Cli.Json;

/// <summary>What became of one file of an import.</summary>
internal sealed record OutcomeJson(string File, string? Sha256, string Outcome, int Forms, string Message)
{
    /// <summary>The outcome in its JSON shape.</summary>
    public static OutcomeJson Of(FileOutcome outcome) =>
        new(Path.GetFileName(outcome.Path), outcome.Sha256, outcome.Kind.ToCode(), outcome.FormCount, outcome.Message);
}
