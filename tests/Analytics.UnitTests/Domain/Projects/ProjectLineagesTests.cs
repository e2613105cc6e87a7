using Analytics.Domain.Projects;

namespace Analytics.UnitTests.Domain.Projects;

public sealed class ProjectLineagesTests
{
    private static readonly (string, int)[] Projects = [("d", 2024), ("c", 2024), ("b", 2023), ("a", 2022), ("x", 2022)];

    [Fact]
    public void Projects_that_are_linked_over_several_years_are_one_and_named_by_the_first() =>
        Assert.Equal("a", ProjectLineages.Of(Projects, [("b", "c"), ("a", "b")])["c"]);

    [Fact]
    public void A_project_without_a_link_stands_for_itself() => Assert.Equal("x", ProjectLineages.Of(Projects, [("a", "b")])["x"]);

    [Fact]
    public void Parts_of_one_project_are_one_with_it()
    {
        var lineages = ProjectLineages.Of(Projects, [("b", "c"), ("b", "d")]);

        Assert.Equal(("b", "b", "b"), (lineages["b"], lineages["c"], lineages["d"]));
    }

    [Fact]
    public void Of_two_first_projects_the_one_with_the_least_key_gives_the_name() =>
        Assert.Equal("a", ProjectLineages.Of(Projects, [("x", "b"), ("a", "b")])["x"]);

    [Fact]
    public void A_link_to_a_project_that_is_gone_is_left_out() => Assert.Equal("b", ProjectLineages.Of(Projects, [("b", "gone")])["b"]);
}
