using Analytics.Domain.Projects;
using Analytics.Warehouse.Queries.Projects;
using Microsoft.AspNetCore.Components;

namespace Analytics.Web.Pages.Projects;

/// <summary>One project over its years: its money, its scores, its forms, and the projects of other years that it is, or might be, one with.</summary>
public sealed partial class ProjectPage
{
    private const int LongestHash = 64;

    private ProjectLinkRow? _decided;
    private bool _isChoosing;
    private int _reading;

    /// <summary>Key of the project in one of its years.</summary>
    [Parameter]
    public string Hash { get; set; } = "";

    private void Reload() => _reading++;

    private async Task<ProjectModel?> LoadAsync(CancellationToken cancellationToken)
    {
        if (Hash.Length is 0 or > LongestHash || !Hash.All(char.IsAsciiHexDigitLower))
            return null;
        var years = ProjectYears.RunAsync(Hash, cancellationToken);
        var forms = ProjectForms.RunAsync(Hash, cancellationToken);
        var links = ProjectLinks.RunAsync(Hash, cancellationToken);
        await Task.WhenAll(years, forms, links);
        return (await years).Count == 0 ? null : new ProjectModel(await years, await forms, await links);
    }

    private sealed record ProjectModel(IReadOnlyList<ProjectYearRow> Years, IReadOnlyList<ProjectFormRow> Forms, IReadOnlyList<ProjectLinkRow> Links)
    {
        public ProjectYearRow Last => Years[^1];

        public int OpenCount => Links.Count(link => link.State == ProjectLinkState.Proposed);

        public IReadOnlyList<string> FormerNames =>
            [.. Years.Select(year => year.ProjectName).Distinct(StringComparer.Ordinal).Where(name => name != Last.ProjectName)];
    }
}
