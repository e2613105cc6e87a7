using Analytics.Warehouse.Rejudging;

namespace Analytics.Cli.Json;

/// <summary>What a rejudging moved of one form.</summary>
internal sealed record ScoreChangeJson(
    string File,
    int? Year,
    string? Department,
    string? Project,
    string OldRuleSet,
    string NewRuleSet,
    decimal? OldScore,
    decimal? NewScore,
    string? OldRating,
    string? NewRating,
    IReadOnlyDictionary<string, int> OldFindings,
    IReadOnlyDictionary<string, int> NewFindings)
{
    /// <summary>The change in its JSON shape.</summary>
    public static ScoreChangeJson Of(ScoreChange change) => new(
        change.FileName,
        change.FiscalYear,
        change.DepartmentName,
        change.ProjectName,
        change.OldRuleSet,
        change.NewRuleSet,
        change.OldScore,
        change.NewScore,
        change.OldRating,
        change.NewRating,
        change.OldFindings,
        change.NewFindings);
}
