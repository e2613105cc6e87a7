using Analytics.Cli.Commands;
using Analytics.Warehouse.Rejudging;

namespace Analytics.Cli.Json;

/// <summary>What a rejudging moved.</summary>
internal sealed record RejudgeJson(
    bool DryRun, int Forms, int Judged, int Moved, IReadOnlyList<DepartmentMoves> Departments, IReadOnlyList<ScoreChangeJson> Changes)
{
    /// <summary>The outcome in its JSON shape.</summary>
    public static RejudgeJson Of(RejudgeOutcome outcome, bool isDryRun) => new(
        isDryRun,
        outcome.FormCount,
        outcome.JudgedCount,
        outcome.Changes.Count,
        [.. RejudgeReport.ByDepartment(outcome)],
        [.. outcome.Changes.Select(ScoreChangeJson.Of)]);
}
