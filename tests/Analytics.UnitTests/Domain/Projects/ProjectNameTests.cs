using Analytics.Domain.Projects;

namespace Analytics.UnitTests.Domain.Projects;

public sealed class ProjectNameTests
{
    [Theory]
    [InlineData("社区养老服务站建设", "社区养老服务站建设项目专项资金")]
    [InlineData("社区养老服务站建设（2023年）", "社区养老服务站建设（２０２４年度）")]
    public void Years_and_endings_that_come_and_go_do_not_make_another_project(string first, string second) =>
        Assert.Equal(1m, ProjectName.Of(first)!.SimilarityTo(ProjectName.Of(second)!));

    [Fact]
    public void A_name_of_nothing_but_endings_keeps_them() => Assert.Equal("项目工作经费", ProjectName.Of("项目工作经费")!.Core);

    [Fact]
    public void Names_are_the_less_alike_the_less_they_share()
    {
        var name = ProjectName.Of("农村公路养护")!;

        Assert.InRange(name.SimilarityTo(ProjectName.Of("农村公路日常养护")!), 0.6m, 0.9m);
        Assert.Equal(0m, name.SimilarityTo(ProjectName.Of("图书馆免费开放")!));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("——")]
    [InlineData("2024")]
    public void What_holds_no_letter_is_no_name(string? text) => Assert.Null(ProjectName.Of(text));
}
