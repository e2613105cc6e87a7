using Analytics.Domain.Projects;

namespace Analytics.UnitTests.Domain.Projects;

public sealed class ProjectContinuityTests
{
    private const string Station = "云溪市水利工程管理站";

    private static readonly string[] Water = ["新建管网长度", "改造泵站数量", "水质合格率", "受益人口"];
    private static readonly string[] Road = ["养护里程", "路面完好率", "应急抢修次数"];

    [Fact]
    public void The_same_name_in_the_same_unit_is_the_same_project_without_asking()
    {
        var link = Assert.Single(Match(Project("a", 2023, "农村饮水安全工程（2023年）"), Project("b", 2024, "农村饮水安全工程（2024年度）")));

        Assert.Equal(("a", "b", ProjectLinkKind.Same, true, 1m), (link.FromKey, link.ToKey, link.Kind, link.IsCertain, link.Score));
        Assert.Equal("名称相同（不计年度）；实施单位相同；4项指标中4项相同；预算由100万元到100万元，规模相近。", link.Reason);
    }

    [Fact]
    public void The_same_name_goes_on_over_a_year_without_it() =>
        Assert.Equal(["a>c"], Pairs(Match(Project("a", 2022, "农村饮水安全工程"), Project("x", 2023, "农村公路日常养护", Road), Project("c", 2024, "农村饮水安全工程"))));

    [Fact]
    public void A_project_that_comes_back_under_another_name_after_a_year_without_it_is_proposed()
    {
        var link = Assert.Single(Match(
            Project("a", 2022, "农村饮水安全工程"), Project("x", 2023, "农村公路日常养护", Road), Project("c", 2024, "农村饮水巩固提升工程")));

        Assert.Equal(("a", "c", ProjectLinkKind.Renamed, false), (link.FromKey, link.ToKey, link.Kind, link.IsCertain));
        Assert.EndsWith("中间年度没有这个项目，请核实是否为同一项目。", link.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void After_a_pause_neither_shared_indicators_nor_a_name_of_anyone_are_enough()
    {
        var between = Project("x", 2023, "农村公路日常养护", Road);

        Assert.Empty(Match(Project("a", 2022, "农村饮水安全工程"), between, Project("c", 2024, "城乡供水一体化")));
        Assert.Empty(Match(Project("a", 2022, "项目工作经费"), between, Project("c", 2024, "项目工作经费")));
    }

    [Fact]
    public void A_project_that_may_go_on_in_the_year_between_is_not_proposed_beyond_it() =>
        Assert.Equal(
            ["a>b", "b>c"],
            Pairs(Match(Project("a", 2022, "农村饮水安全工程"), Project("b", 2023, "农村饮水安全提升"), Project("c", 2024, "农村饮水安全巩固"))));

    [Fact]
    public void Two_years_without_a_project_are_too_many_for_another_name() =>
        Assert.DoesNotContain(
            Match(
                Project("a", 2021, "农村饮水安全工程"),
                Project("x", 2022, "农村公路日常养护", Road),
                Project("y", 2023, "农村公路日常养护", Road),
                Project("c", 2024, "农村饮水巩固提升工程")),
            link => !link.IsCertain);

    [Fact]
    public void The_same_name_in_another_unit_is_only_proposed()
    {
        var link = Assert.Single(Match(Project("a", 2023, "农村饮水安全工程"), Project("b", 2024, "农村饮水安全工程") with { Unit = "云溪市河道管理所" }));

        Assert.False(link.IsCertain);
        Assert.Equal(ProjectLinkKind.Same, link.Kind);
        Assert.Contains("实施单位由云溪市水利工程管理站变为云溪市河道管理所", link.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_renamed_project_is_proposed_with_what_speaks_for_it()
    {
        var link = Assert.Single(Match(Project("a", 2023, "农村饮水安全工程"), Project("b", 2024, "农村饮水巩固提升工程", budget: 1_200_000m)));

        Assert.Equal((ProjectLinkKind.Renamed, false), (link.Kind, link.IsCertain));
        Assert.InRange(link.Score, 0.55m, 0.95m);
        Assert.Equal(
            "名称由“农村饮水安全工程”改为“农村饮水巩固提升工程”（相似度0.5）；实施单位相同；4项指标中4项相同；预算由100万元到120万元，规模相近。", link.Reason);
    }

    [Fact]
    public void A_new_name_with_nothing_in_common_is_proposed_where_the_indicators_are_the_same() =>
        Assert.Equal(["a>b"], Pairs(Match(Project("a", 2023, "农村饮水安全工程"), Project("b", 2024, "城乡供水一体化"))));

    [Fact]
    public void Two_projects_of_one_unit_with_nothing_in_common_are_not_proposed() =>
        Assert.Empty(Match(Project("a", 2023, "农村饮水安全工程"), Project("b", 2024, "农村公路日常养护", Road)));

    [Fact]
    public void Another_number_is_said_and_makes_a_renumbered_project_of_the_same_name()
    {
        var link = Assert.Single(Match(
            Project("a", 2023, "农村饮水安全工程") with { Number = "511523138R004711" },
            Project("b", 2024, "农村饮水安全工程") with { Number = "511524138R990001" }));

        Assert.Equal((ProjectLinkKind.Renumbered, true), (link.Kind, link.IsCertain));
        Assert.Contains("项目编号由511523138R004711改为511524138R990001", link.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_number_that_differs_in_its_year_alone_is_the_same_number() =>
        Assert.Equal(ProjectLinkKind.Same, Assert.Single(Match(
            Project("a", 2023, "农村饮水安全工程") with { Number = "511523138R004711" },
            Project("b", 2024, "农村饮水安全工程") with { Number = "511524138R004711" })).Kind);

    [Fact]
    public void The_same_number_speaks_for_a_renamed_project()
    {
        var without = Match(Project("a", 2023, "农村饮水安全工程"), Project("b", 2024, "农村饮水巩固提升"));
        var with = Match(
            Project("a", 2023, "农村饮水安全工程") with { Number = "511523138R004711" },
            Project("b", 2024, "农村饮水巩固提升") with { Number = "511524138R004711" });

        Assert.True(Assert.Single(with).Score > Assert.Single(without).Score);
    }

    [Fact]
    public void A_project_that_was_split_is_proposed_with_each_of_its_parts()
    {
        var links = Match(
            Project("a", 2023, "农村饮水安全工程"),
            Project("east", 2024, "农村饮水安全工程（东片）", [.. Water.Select(name => "东片" + name)], 600_000m),
            Project("west", 2024, "农村饮水安全工程（西片）", [.. Water.Select(name => "西片" + name)], 500_000m));

        Assert.Equal(["a>east", "a>west"], Pairs(links));
        Assert.All(links, link => Assert.Equal((ProjectLinkKind.Split, false), (link.Kind, link.IsCertain)));
        Assert.All(links, link => Assert.Contains("由“农村饮水安全工程”拆分出的2个项目之一（各部分预算合计与整体之比110.00%）", link.Reason, StringComparison.Ordinal));
    }

    [Fact]
    public void A_part_that_keeps_the_name_is_certain_and_the_other_part_is_proposed()
    {
        var links = Match(
            Project("a", 2023, "农村饮水安全工程"),
            Project("b", 2024, "农村饮水安全工程", Water, 600_000m),
            Project("c", 2024, "农村饮水安全工程（西片）", [.. Water.Select(name => "西片" + name)], 500_000m));

        Assert.Equal([("a>b", true, ProjectLinkKind.Same), ("a>c", false, ProjectLinkKind.Split)], links.Select(link => (Pair(link), link.IsCertain, link.Kind)));
    }

    [Fact]
    public void Projects_that_became_one_are_proposed_as_merged() =>
        Assert.Equal(
            [ProjectLinkKind.Merged, ProjectLinkKind.Merged],
            Match(
                Project("east", 2023, "农村饮水安全工程（东片）", Water, 600_000m),
                Project("west", 2023, "农村饮水安全工程（西片）", Water, 500_000m),
                Project("b", 2024, "农村饮水安全工程")).Select(link => link.Kind));

    [Fact]
    public void Two_likely_successors_are_both_proposed_the_better_one_first()
    {
        var links = Match(
            Project("a", 2023, "农村饮水安全工程"),
            Project("b", 2024, "农村饮水安全提升"),
            Project("c", 2024, "农村饮水安全管护"));

        Assert.Equal(2, links.Count);
        Assert.True(links[0].Score >= links[1].Score);
        Assert.All(links, link => Assert.False(link.IsCertain));
        Assert.All(links, link => Assert.EndsWith("另有1个相近的项目，请比较后再定。", link.Reason, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("定额公用经费")]
    [InlineData("项目工作经费（2024年）")]
    [InlineData("云溪市水利工程管理站工作经费")]
    public void A_name_that_any_unit_could_give_is_never_matched_by_itself(string name) =>
        Assert.Empty(Match(Project("a", 2023, name, []), Project("b", 2024, name, [])));

    [Fact]
    public void A_name_that_any_unit_could_give_is_proposed_where_its_indicators_go_on()
    {
        var link = Assert.Single(Match(Project("a", 2023, "项目工作经费"), Project("b", 2024, "项目工作经费")));

        Assert.False(link.IsCertain);
        Assert.StartsWith("名称相同（不计年度），但属通用名称，不作为依据", link.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_that_any_unit_could_give_is_not_proposed_for_another_unit() =>
        Assert.Empty(Match(Project("a", 2023, "项目工作经费"), Project("b", 2024, "项目工作经费") with { Unit = "云溪市河道管理所" }));

    [Fact]
    public void A_name_that_stands_twice_in_a_year_goes_on_in_neither_without_asking() =>
        Assert.DoesNotContain(
            Match(Project("a", 2023, "农村饮水安全工程"), Project("b", 2024, "农村饮水安全工程"), Project("c", 2024, "农村饮水安全工程")),
            link => link.IsCertain);

    [Fact]
    public void The_order_of_the_projects_does_not_matter()
    {
        ProjectYear[] projects = [Project("a", 2022, "农村饮水安全工程"), Project("b", 2023, "农村饮水安全提升"), Project("c", 2023, "农村饮水管护"), Project("d", 2024, "农村饮水安全提升")];

        Assert.Equal(Match(projects), Match([.. projects.Reverse()]));
    }

    private static IReadOnlyList<ProjectLink> Match(params ProjectYear[] projects) => new ProjectContinuity(new()).Match(projects);

    private static string Pair(ProjectLink link) => $"{link.FromKey}>{link.ToKey}";

    private static IEnumerable<string> Pairs(IEnumerable<ProjectLink> links) => links.Select(Pair).Order(StringComparer.Ordinal);

    private static ProjectYear Project(string key, int year, string name, string[]? indicators = null, decimal budget = 1_000_000m) => new()
    {
        Key = key,
        FiscalYear = year,
        Name = name,
        Department = "云溪市水利局",
        Unit = Station,
        BudgetYuan = budget,
        Indicators = indicators ?? Water,
    };
}
