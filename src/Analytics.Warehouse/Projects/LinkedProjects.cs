using Analytics.Domain.Projects;
using Analytics.Warehouse.Loading;

namespace Analytics.Warehouse.Projects;

/// <summary>Matches the projects of a city and puts what persons decided on top.</summary>
internal static class LinkedProjects
{
    /// <summary>The links between projects, each as it stands.</summary>
    /// <param name="continuity">The matcher.</param>
    /// <param name="projects">The projects, each with its department.</param>
    /// <param name="decisions">The last decision about each link.</param>
    /// <returns>The links that the matcher gives, and those that persons confirmed though it no longer would.</returns>
    public static IReadOnlyList<StoredProjectLink> Match(
        ProjectContinuity continuity,
        IReadOnlyList<(int DepartmentKey, ProjectYear Project)> projects,
        IReadOnlyDictionary<(string FromHash, string ToHash), DecidedLink> decisions)
    {
        var links = projects.GroupBy(project => project.DepartmentKey, project => project.Project)
            .SelectMany(department => continuity.Match(department).Select(link => ToStored(department.Key, link, decisions)))
            .ToList();
        var given = links.Select(link => (link.FromHash, link.ToHash)).ToHashSet();
        var departments = projects.ToDictionary(project => project.Project.Key, project => project.DepartmentKey, StringComparer.Ordinal);
        links.AddRange(
            from decision in decisions
            where !given.Contains(decision.Key) && decision.Value.State == Codes.Of(ProjectLinkState.Confirmed)
            where departments.TryGetValue(decision.Key.FromHash, out var department)
                && departments.TryGetValue(decision.Key.ToHash, out var other) && department == other
            orderby decision.Value.ProjectLinkDecisionId
            select new StoredProjectLink
            {
                FromHash = decision.Key.FromHash,
                ToHash = decision.Key.ToHash,
                DepartmentKey = departments[decision.Key.FromHash],
                Kind = decision.Value.Kind,
                IsCertain = false,
                Score = decision.Value.Score,
                Reason = decision.Value.Reason,
                State = decision.Value.State,
                ProjectLinkDecisionId = decision.Value.ProjectLinkDecisionId,
            });
        return links;
    }

    /// <summary>The projects with the lineages that links give them, in the same order.</summary>
    /// <param name="projects">The projects.</param>
    /// <param name="links">The links between them.</param>
    public static IReadOnlyList<StoredProject> Follow(IReadOnlyList<StoredProject> projects, IReadOnlyList<StoredProjectLink> links)
    {
        var years = projects.Select(project => (project.ProjectHash, project.FiscalYear)).ToList();
        var lineages = ProjectLineages.Of(years, links.Where(link => link.Holds).Select(link => (link.FromHash, link.ToHash)));
        var possible = ProjectLineages.Of(years, links.Where(link => link.Holds || link.IsOpen).Select(link => (link.FromHash, link.ToHash)));
        return [.. projects.Select(project => project with { LineageHash = lineages[project.ProjectHash], PossibleHash = possible[project.ProjectHash] })];
    }

    private static StoredProjectLink ToStored(
        int departmentKey, ProjectLink link, IReadOnlyDictionary<(string FromHash, string ToHash), DecidedLink> decisions)
    {
        var (state, decisionId) = DecidedLink.StateOf(decisions.GetValueOrDefault((link.FromKey, link.ToKey)), link.IsCertain);
        return new()
        {
            FromHash = link.FromKey,
            ToHash = link.ToKey,
            DepartmentKey = departmentKey,
            Kind = Codes.Of(link.Kind),
            IsCertain = link.IsCertain,
            Score = link.Score,
            Reason = link.Reason,
            State = state,
            ProjectLinkDecisionId = decisionId,
        };
    }
}
