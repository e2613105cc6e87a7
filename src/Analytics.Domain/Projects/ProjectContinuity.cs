namespace Analytics.Domain.Projects;

/// <summary>Finds the projects of a department that go on from one year to the next, under whatever name; proposes, and never decides but for the same name in the same unit.</summary>
/// <param name="thresholds">From where on projects are proposed to be one.</param>
/// <exception cref="ArgumentException">A threshold is beyond its limits; the message names all of them.</exception>
public sealed class ProjectContinuity(ContinuityThresholds thresholds)
{
    private readonly ContinuityThresholds _thresholds = thresholds.RequireValid();

    /// <summary>
    /// Lays the projects of a department side by side, each year beside the next one that has any, and what then stands alone
    /// beside the year after that: a project may pause for a year and come back under another name.
    /// </summary>
    /// <param name="projects">All projects of one department, of all years.</param>
    /// <returns>The links, best first within a pair of years; the same for the same projects, in whatever order they are given.</returns>
    public IReadOnlyList<ProjectLink> Match(IEnumerable<ProjectYear> projects)
    {
        var compared = projects.OrderBy(project => project.FiscalYear).ThenBy(project => project.Key, StringComparer.Ordinal)
            .Select(project => new ComparedProject(project)).ToList();
        var certain = compared.Where(project => !project.IsGeneric)
            .GroupBy(project => (project.Name!.Undated, project.Unit))
            .SelectMany(Successions)
            .ToList();
        var links = certain.Select(ToCertain).ToList();
        var years = compared.GroupBy(project => project.Project.FiscalYear).OrderBy(year => year.Key).Select(year => year.ToList()).ToList();
        foreach (var (from, to) in years.Zip(years.Skip(1)))
            links.AddRange(new YearMatching(from, to, certain, _thresholds).Propose());
        var ended = links.Select(link => link.FromKey).ToHashSet(StringComparer.Ordinal);
        var begun = links.Select(link => link.ToKey).ToHashSet(StringComparer.Ordinal);
        foreach (var (from, to) in years.Zip(years.Skip(2)))
        {
            var stopped = from.FindAll(project => !ended.Contains(project.Project.Key));
            var started = to.FindAll(project => !begun.Contains(project.Project.Key));
            if (stopped.Count > 0 && started.Count > 0)
                links.AddRange(new YearMatching(stopped, started, [], _thresholds).ProposeAfterPause());
        }

        return links;
    }

    // Where a year holds one name twice, nobody can say which goes on.
    private IEnumerable<LinkEvidence> Successions(IEnumerable<ComparedProject> sameName)
    {
        var years = sameName.GroupBy(project => project.Project.FiscalYear).OrderBy(year => year.Key).Select(year => year.ToList()).ToList();
        foreach (var (from, to) in years.Zip(years.Skip(1)))
        {
            if (from is [var earlier] && to is [var later])
                yield return new(earlier, later, _thresholds);
        }
    }

    private static ProjectLink ToCertain(LinkEvidence evidence) => new()
    {
        FromKey = evidence.From.Project.Key,
        ToKey = evidence.To.Project.Key,
        Kind = evidence.Kind,
        IsCertain = true,
        Score = 1m,
        Reason = evidence.Describe(),
    };
}
