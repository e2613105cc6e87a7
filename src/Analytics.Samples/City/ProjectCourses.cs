using Analytics.Domain.Projects;
using Analytics.Samples.Truth;

namespace Analytics.Samples.City;

/// <summary>Tells which projects of two years are one.</summary>
internal static class ProjectCourses
{
    /// <summary>The continuations among the projects of one department.</summary>
    public static IEnumerable<TruthContinuation> Of(IReadOnlyList<CityProject> projects)
    {
        foreach (var course in projects.GroupBy(project => project.Course))
        {
            var years = course.GroupBy(project => project.Year).OrderBy(year => year.Key).Select(year => year.ToList()).ToList();
            foreach (var (from, to) in years.Zip(years.Skip(1)))
            {
                var continuations = from earlier in @from
                                    from later in to
                                    where @from.Count != to.Count || earlier.Scope == later.Scope
                                    select new TruthContinuation(
                                        earlier.Department.Name, earlier.Unit, earlier.Year, earlier.Name, later.Unit, later.Year, later.Name, KindOf(@from.Count, to.Count, earlier, later));
                foreach (var continuation in continuations)
                    yield return continuation;
            }
        }
    }

    private static ProjectLinkKind KindOf(int from, int to, CityProject earlier, CityProject later) => (from, to) switch
    {
        (1, > 1) => ProjectLinkKind.Split,
        (> 1, 1) => ProjectLinkKind.Merged,
        _ when earlier.Name != later.Name => ProjectLinkKind.Renamed,
        _ when SerialOf(earlier) != SerialOf(later) => ProjectLinkKind.Renumbered,
        _ => ProjectLinkKind.Same,
    };

    private static string SerialOf(CityProject project) => project.Code[project.Code.LastIndexOf('R')..];
}
