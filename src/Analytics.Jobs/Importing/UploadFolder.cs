using System.Text;

namespace Analytics.Jobs.Importing;

/// <summary>A folder of the home for the files of one upload; it is gone when the upload is done.</summary>
public sealed class UploadFolder : IDisposable
{
    // File systems bound names in bytes, at 255; the suffix of a stored name needs room too.
    private const int LongestNameBytes = 180;
    private const string Unnamed = "未命名";
    private static readonly TimeSpan KeptAtMost = TimeSpan.FromDays(1);

    private readonly DirectoryInfo _folder;

    private UploadFolder(DirectoryInfo folder) => _folder = folder;

    /// <summary>Makes a folder, and removes those that a program left behind that was killed.</summary>
    /// <param name="home">The home.</param>
    /// <param name="time">Tells how old folders are.</param>
    /// <returns>The folder.</returns>
    public static UploadFolder Create(HomeFolder home, TimeProvider time)
    {
        var uploads = Directory.CreateDirectory(home.Uploads);
        foreach (var old in uploads.GetDirectories().Where(folder => folder.LastWriteTimeUtc < time.GetUtcNow().UtcDateTime - KeptAtMost))
            old.Delete(recursive: true);
        return new UploadFolder(uploads.CreateSubdirectory(Guid.NewGuid().ToString("n")));
    }

    /// <summary>Where to put a file; whatever a browser calls it, that is inside the folder.</summary>
    /// <param name="index">Place of the file in the upload, so that equal names do not meet.</param>
    /// <param name="name">Name as the browser gives it.</param>
    /// <returns>A full path whose last part is the name, as far as it can be one.</returns>
    public string PathFor(int index, string name) => Path.Combine(_folder.CreateSubdirectory($"{index}").FullName, SafeName(name));

    /// <inheritdoc />
    public void Dispose() => _folder.Delete(recursive: true);

    private static string SafeName(string name)
    {
        var last = name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        var clean = string.Concat(last.Where(character => !char.IsControl(character) && !char.IsSurrogate(character))).Trim().TrimStart('.');
        var stem = Path.GetFileNameWithoutExtension(clean);
        var extension = Path.GetExtension(clean);
        if (Encoding.UTF8.GetByteCount(extension) > LongestNameBytes / 2)
            (stem, extension) = (clean, "");
        while (Encoding.UTF8.GetByteCount(stem) + Encoding.UTF8.GetByteCount(extension) > LongestNameBytes)
            stem = stem[..^1];
        return stem.Length == 0 ? Unnamed + extension : stem + extension;
    }
}
