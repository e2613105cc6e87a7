using Analytics.Jobs;
using Microsoft.Extensions.Configuration;

namespace Analytics.UnitTests.Jobs;

public sealed class HomeFolderTests
{
    private static IConfiguration Settings(params (string Key, string Value)[] settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value))).Build();

    [Fact]
    public void The_configured_folder_is_taken()
    {
        var home = HomeFolder.Find(Settings((HomeFolder.Variable, "/srv/analytics")), AppContext.BaseDirectory);

        Assert.Equal("/srv/analytics", home.Root);
        Assert.Equal("/srv/analytics/keys", home.Keys);
        Assert.Equal("/srv/analytics/logs", home.Logs);
    }

    [Fact]
    public void A_program_inside_the_project_writes_to_var_under_its_root()
    {
        var home = HomeFolder.Find(Settings(), AppContext.BaseDirectory);

        Assert.True(File.Exists(Path.Combine(Path.GetDirectoryName(home.Root)!, "Analytics.sln")));
        Assert.Equal("var", Path.GetFileName(home.Root));
    }

    [Fact]
    public void A_program_outside_the_project_writes_beside_itself() =>
        Assert.Equal(Path.Combine(Path.GetPathRoot(AppContext.BaseDirectory)!, "var"), HomeFolder.Find(Settings(), Path.GetPathRoot(AppContext.BaseDirectory)!).Root);
}
