using Analytics.Warehouse.Queries.Departments;
using Analytics.Warehouse.Queries.Findings;
using Analytics.Warehouse.Queries.Scores;
using Analytics.Warehouse.Queries.Shortfalls;
using Analytics.Web.Pages.Shortfalls;
using Microsoft.AspNetCore.Components;

namespace Analytics.Web.Pages.Departments;

/// <summary>One department in a fiscal year: its figures, its forms, its findings, its reasons.</summary>
public sealed partial class DepartmentPage
{
    private const int FindingsShown = 20;

    /// <summary>Key of the department.</summary>
    [Parameter]
    public int Key { get; set; }

    [SupplyParameterFromQuery(Name = "year")]
    private string? Year { get; set; }

    private ShortfallsAddress AskedOf(int year) => new(year) { DepartmentKey = Key };

    private async Task<DepartmentModel?> LoadAsync(CancellationToken cancellationToken)
    {
        var years = await DepartmentYears.RunAsync(Key, cancellationToken);
        if (years.Count == 0)
            return null;

        var year = Addresses.ParseYear(Year) ?? years[0];
        var summary = DepartmentRanking.RunForAsync(year, Key, cancellationToken);
        var named = years.Contains(year) ? summary : DepartmentRanking.RunForAsync(years[0], Key, cancellationToken);
        var forms = DepartmentForms.RunAsync(year, Key, cancellationToken);
        var rules = FindingsByRule.RunAsync(year, Key, cancellationToken);
        var findings = FindingsList.RunAsync(new FindingFilter(year, Key) { OnlyCounted = true }, 0, FindingsShown, cancellationToken);
        var moves = ScoreMoves.RunAsync(year, Key, cancellationToken);
        var movedForms = ScoreMoveForms.RunAsync(year, Key, cancellationToken);
        var spreads = DepartmentSpreads.RunAsync(year, cancellationToken);
        var shortfalls = ShortfallYears.RunAsync(Key, cancellationToken);
        await Task.WhenAll(shortfalls, spreads, summary, named, forms, rules, findings, moves, movedForms);
        return new DepartmentModel(
            years, year, (await named)?.DepartmentName ?? Resources.SharedText.DepartmentUnknown,
            await summary, await forms, await rules, await findings, await moves, await movedForms, await spreads,
            ShortfallsModel.KindsIn(await shortfalls, AskedOf(year)));
    }

    private sealed record DepartmentModel(
        IReadOnlyList<int> Years,
        int Year,
        string Name,
        DepartmentYearRow? Summary,
        IReadOnlyList<DepartmentFormRow> Forms,
        IReadOnlyList<FindingsByRuleRow> Rules,
        IReadOnlyList<FindingRow> Findings,
        IReadOnlyList<ScoreMoveRow> Moves,
        IReadOnlyList<ScoreMoveFormRow> MovedForms,
        IReadOnlyList<DepartmentSpreadRow> Spreads,
        IReadOnlyList<ShortfallYearRow> Shortfalls);
}
