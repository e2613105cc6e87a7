namespace Analytics.UnitTests;

/// <summary>The folder with the real forms, which lies beside the repository and is no part of it.</summary>
internal static class RealForms
{
    private const string FolderVariable = "ANALYTICS_FORMS";
    private const string FolderBesideRepository = "../shared/forms";

    /// <summary>The folder; null where this machine has none.</summary>
    public static string? Folder { get; } = Find();

    /// <summary>Why tests over the real forms are skipped; null where the folder is there.</summary>
    public static string? MissingReason => Folder is null ? "没有找到真实表格：../shared/forms 不存在，也没有用环境变量 ANALYTICS_FORMS 指定。" : null;

    /// <summary>The path of a form by the digits that its name begins with.</summary>
    public static string PathOf(string digits) => Directory.EnumerateFiles(Folder!, $"{digits}_*.txt").Single();

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable(FolderVariable) is { Length: > 0 } named)
            return Directory.Exists(named) ? named : null;

        // A working tree may lie deeper than the repository it belongs to, so every folder above the solution is tried.
        for (DirectoryInfo? folder = new(Repository.Root); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.GetFullPath(Path.Combine(folder.FullName, FolderBesideRepository));
            if (Directory.Exists(candidate))
                return candidate;
        }

        return null;
    }
}
