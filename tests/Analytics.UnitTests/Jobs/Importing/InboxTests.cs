using Analytics.Jobs;
using Analytics.Jobs.Importing;
using Analytics.Jobs.Scheduling;
using Analytics.Warehouse.Loading;
using Microsoft.Extensions.Options;

namespace Analytics.UnitTests.Jobs.Importing;

public sealed class InboxTests : IDisposable
{
    private static readonly DateTimeOffset Now = new(2025, 2, 11, 9, 30, 0, TimeSpan.Zero);

    private readonly DirectoryInfo _home = Directory.CreateTempSubdirectory("analytics-inbox-");
    private readonly Inbox _inbox;

    public InboxTests() => _inbox = new Inbox(new HomeFolder(_home.FullName), Options.Create(new JobsOptions()), new StandingClock(Now));

    public void Dispose() => _home.Delete(recursive: true);

    [Fact]
    public void The_inbox_folder_is_made_where_it_is_missing()
    {
        Assert.Empty(_inbox.FindSettledFiles());
        Assert.True(Directory.Exists(_inbox.Folder));
    }

    [Fact]
    public void A_file_that_changed_a_moment_ago_is_left_until_it_has_settled()
    {
        Lay("moment.txt", age: TimeSpan.FromSeconds(1));
        var settled = Lay("settled.txt", age: TimeSpan.FromSeconds(10));

        Assert.Equal([settled], _inbox.FindSettledFiles());
    }

    [Fact]
    public void Files_in_subfolders_are_taken_and_links_are_left_alone()
    {
        var inside = Lay("文化局/form.txt", TimeSpan.FromMinutes(1));
        var outside = Path.Combine(_home.FullName, "outside.txt");
        File.WriteAllText(outside, "x");
        File.CreateSymbolicLink(Path.Combine(_inbox.Folder, "link.txt"), outside);

        Assert.Equal([inside], _inbox.FindSettledFiles());
    }

    [Theory]
    [InlineData(LoadOutcomeKind.Imported, "inbox-taken")]
    [InlineData(LoadOutcomeKind.AlreadyImported, "inbox-taken")]
    [InlineData(LoadOutcomeKind.NeedsReview, "inbox-taken")]
    [InlineData(LoadOutcomeKind.Rejected, "inbox-refused")]
    public void A_file_is_put_away_by_its_outcome_and_the_day(LoadOutcomeKind kind, string shelf)
    {
        var file = Lay("a.txt", TimeSpan.FromMinutes(1));

        _inbox.PutAway(new FileOutcome(file, new string('a', 64), kind, 1, string.Empty));

        Assert.False(File.Exists(file));
        Assert.True(File.Exists(Path.Combine(_home.FullName, shelf, "2025-02-11", "a.txt")));
    }

    [Fact]
    public void A_second_file_of_the_same_name_does_not_replace_the_first()
    {
        _inbox.PutAway(new FileOutcome(Lay("a.txt", TimeSpan.FromMinutes(1), "first"), new string('a', 64), LoadOutcomeKind.Imported, 1, string.Empty));
        _inbox.PutAway(new FileOutcome(Lay("a.txt", TimeSpan.FromMinutes(1), "second"), new string('b', 64), LoadOutcomeKind.Imported, 1, string.Empty));

        var kept = Directory.GetFiles(Path.Combine(_home.FullName, "inbox-taken", "2025-02-11")).Select(File.ReadAllText).Order();
        Assert.Equal(["first", "second"], kept);
    }

    [Fact]
    public void A_file_that_could_not_be_opened_stays_for_the_next_round()
    {
        var file = Lay("locked.txt", TimeSpan.FromMinutes(1));

        _inbox.PutAway(new FileOutcome(file, Sha256: null, LoadOutcomeKind.Rejected, 0, "打不开"));

        Assert.True(File.Exists(file));
    }

    private string Lay(string name, TimeSpan age, string content = "x")
    {
        var path = Path.Combine(_inbox.Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
        File.SetLastWriteTimeUtc(path, Now.UtcDateTime - age);
        return path;
    }

    private sealed class StandingClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
