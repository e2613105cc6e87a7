namespace Analytics.Jobs.Importing;

/// <summary>The files that a folder hands in, to the inbox and to the command line alike.</summary>
public static class FolderFiles
{
    private static readonly EnumerationOptions Walk = new()
    {
        RecurseSubdirectories = true,
        IgnoreInaccessible = false,
        AttributesToSkip = FileAttributes.Hidden | FileAttributes.System | FileAttributes.ReparsePoint,
    };

    /// <summary>The files of a folder and its subfolders in the order of their names; links and hidden files are left alone.</summary>
    /// <param name="folder">The folder.</param>
    /// <returns>Paths that begin with the folder.</returns>
    public static IEnumerable<string> In(string folder) =>
        Directory.EnumerateFiles(folder, "*", Walk).Order(StringComparer.Ordinal);
}
