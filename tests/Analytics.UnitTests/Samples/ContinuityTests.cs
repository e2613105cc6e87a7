using Analytics.Cli.Bench.Continuity;
using Analytics.Domain.Projects;
using Analytics.Samples;
using Analytics.Samples.Truth;

namespace Analytics.UnitTests.Samples;

public sealed class ContinuityTests
{
    private static readonly SampleRequest City = new(60, 2021, 2024, 33, [SampleFormat.Txt]);

    private static readonly Lazy<ContinuityReport> Report = new(Measure);

    [Fact]
    public void A_city_of_several_years_renames_renumbers_splits_and_merges_projects() =>
        Assert.Equal(Enum.GetValues<ProjectLinkKind>().Where(kind => kind != ProjectLinkKind.Chosen).Order(), SampleCity.Continuations(City).Select(link => link.Kind).Distinct().Order());

    [Fact]
    public void What_the_continuity_says_stands_in_the_truth_of_the_forms()
    {
        var projects = SampleCity.Create(City).SelectMany(file => file.Truth.Forms)
            .Select(form => (form.Year, form.CompetentDepartment, form.ImplementingUnit, ProjectName.Of(form.ProjectName)?.Undated)).ToHashSet();
        var links = SampleCity.Continuations(City).ToList();

        var missing = links.Count(link => !projects.Contains((link.FromYear, link.Department, link.FromUnit, ProjectName.Of(link.FromName)?.Undated)));

        // Only a form that was planted without its unit or year cannot be found by them.
        Assert.InRange(missing, 0, links.Count / 20);
    }

    [Fact]
    public void Links_that_nobody_is_asked_about_are_right() => Assert.Equal(0, Report.Value.Certain.Wrong);

    [Fact]
    public void Of_the_projects_that_go_on_nearly_all_are_found()
    {
        Assert.All(Report.Value.Kinds, kind => Assert.True(kind.FoundCount >= 0.95 * kind.TrueCount, $"{kind.Kind}: {kind.FoundCount} of {kind.TrueCount}"));
        Assert.Equal(5, Report.Value.Kinds.Count());
    }

    [Fact]
    public void Of_the_proposals_nearly_all_are_right()
    {
        var (right, wrong) = Report.Value.Proposed;

        Assert.True(right > 50, $"{right} right proposals");
        Assert.True(right >= 0.95 * (right + wrong), $"{wrong} of {right + wrong} wrong: {string.Join('\n', Report.Value.Differences)}");
    }

    private static ContinuityReport Measure()
    {
        var truth = SampleCity.Continuations(City).ToLookup(link => link.Department, StringComparer.Ordinal);
        var report = new ContinuityReport(new(new()));
        foreach (var department in SampleCity.Create(City).SelectMany(file => file.Truth.Forms).GroupBy(form => form.CompetentDepartment, StringComparer.Ordinal))
            report.Add(department, department.Key is null ? [] : truth[department.Key]);
        return report;
    }
}
