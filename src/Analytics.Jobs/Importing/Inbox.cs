using System.Globalization;
using Analytics.Jobs.Scheduling;
using Analytics.Warehouse.Loading;
using Microsoft.Extensions.Options;

namespace Analytics.Jobs.Importing;

/// <summary>The folder that files are laid into, and the folders beside it that they are put away to.</summary>
/// <param name="home">Where the folder stands unless the settings name another one.</param>
/// <param name="options">The settings.</param>
/// <param name="time">Tells whether a file has settled, and on which day it is put away.</param>
internal sealed class Inbox(HomeFolder home, IOptions<JobsOptions> options, TimeProvider time)
{
    /// <summary>The folder.</summary>
    public string Folder { get; } = Path.GetFullPath(options.Value.InboxFolder ?? home.Inbox);

    /// <summary>Files that have not changed for the settling time, in the order of their names; the folder is made where it is missing.</summary>
    /// <returns>Full paths; links and hidden files are left alone.</returns>
    public IReadOnlyList<string> FindSettledFiles()
    {
        Directory.CreateDirectory(Folder);
        var settledBefore = time.GetUtcNow().UtcDateTime.AddSeconds(-options.Value.SettleSeconds);
        return FolderFiles.In(Folder).Where(path => File.GetLastWriteTimeUtc(path) <= settledBefore).ToList();
    }

    /// <summary>Moves a file out of the inbox once its outcome stands: to <c>inbox-taken</c> or <c>inbox-refused</c>, by day.</summary>
    /// <param name="outcome">The outcome; a file that could not be opened stays for the next round.</param>
    public void PutAway(FileOutcome outcome)
    {
        if (outcome.Sha256 is null)
            return;

        var shelf = Folder + (outcome.Kind == LoadOutcomeKind.Rejected ? "-refused" : "-taken");
        var day = time.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var target = Path.Combine(shelf, day, Path.GetRelativePath(Folder, outcome.Path));
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        File.Move(outcome.Path, File.Exists(target) ? $"{target}.{outcome.Sha256[..8]}" : target, overwrite: true);
    }
}
