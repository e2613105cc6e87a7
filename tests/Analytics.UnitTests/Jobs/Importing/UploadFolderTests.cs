using System.Text;
using Analytics.Jobs;
using Analytics.Jobs.Importing;

namespace Analytics.UnitTests.Jobs.Importing;

public sealed class UploadFolderTests : IDisposable
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("analytics-upload-");

    private HomeFolder Home => new(_root.FullName);

    public void Dispose() => _root.Delete(recursive: true);

    [Theory]
    [InlineData("云溪市教育局2024.xlsx", "云溪市教育局2024.xlsx")]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData(@"C:\表\自评表.docx", "自评表.docx")]
    [InlineData("..", "未命名")]
    [InlineData("", "未命名")]
    [InlineData("a\0b\nc.pdf", "abc.pdf")]
    [InlineData("/", "未命名")]
    public void Whatever_a_browser_calls_a_file_it_lies_inside_the_folder(string name, string expected)
    {
        using var folder = UploadFolder.Create(Home, TimeProvider.System);

        var path = folder.PathFor(0, name);

        Assert.Equal(expected, Path.GetFileName(path));
        Assert.StartsWith(Home.Uploads + Path.DirectorySeparatorChar, Path.GetFullPath(path), StringComparison.Ordinal);
        File.WriteAllText(path, "x");
    }

    [Fact]
    public void A_long_name_is_cut_before_its_extension()
    {
        using var folder = UploadFolder.Create(Home, TimeProvider.System);

        var name = Path.GetFileName(folder.PathFor(0, new string('表', 300) + ".xlsx"));

        Assert.EndsWith("表.xlsx", name, StringComparison.Ordinal);
        Assert.True(Encoding.UTF8.GetByteCount(name) <= 255);
    }

    [Fact]
    public void Equal_names_do_not_meet_and_the_folder_is_gone_at_the_end()
    {
        string first, second;
        using (var folder = UploadFolder.Create(Home, TimeProvider.System))
        {
            first = folder.PathFor(0, "form.txt");
            second = folder.PathFor(1, "form.txt");
            File.WriteAllText(first, "1");
            File.WriteAllText(second, "2");
        }

        Assert.NotEqual(first, second);
        Assert.Empty(Directory.GetFileSystemEntries(Home.Uploads));
    }

    [Fact]
    public void What_a_killed_program_left_behind_goes_after_a_day()
    {
        var old = Directory.CreateDirectory(Path.Combine(Home.Uploads, "old"));
        var recent = Directory.CreateDirectory(Path.Combine(Home.Uploads, "recent"));
        old.LastWriteTimeUtc = TimeProvider.System.GetUtcNow().UtcDateTime.AddDays(-2);

        using var folder = UploadFolder.Create(Home, TimeProvider.System);

        Assert.False(Directory.Exists(old.FullName));
        Assert.True(Directory.Exists(recent.FullName));
    }
}
