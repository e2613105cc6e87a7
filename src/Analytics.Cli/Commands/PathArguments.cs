using System.CommandLine;
using Analytics.Jobs.Importing;

namespace Analytics.Cli.Commands;

/// <summary>The argument <c>PATH…</c> and the files it names.</summary>
internal static class PathArguments
{
    /// <summary>The argument: at least one file or folder.</summary>
    public static Argument<string[]> Create() => new("PATH")
    {
        Description = "文件或文件夹，可以有多个；文件夹会连同子文件夹一起读取",
        Arity = ArgumentArity.OneOrMore,
    };

    /// <summary>Whether all paths exist; stderr names those that do not.</summary>
    public static async Task<bool> ExistAsync(IEnumerable<string> paths)
    {
        var missing = paths.Where(path => !File.Exists(path) && !Directory.Exists(path)).ToList();
        if (missing.Count == 0)
            return true;
        await Console.Error.WriteLineAsync($"找不到：{string.Join('、', missing)}。请检查路径是否写对，含空格的路径要加引号。");
        return false;
    }

    /// <summary>The files of the paths: in the order given, those of a folder in the order of their names, each once.</summary>
    public static IReadOnlyList<string> Files(IEnumerable<string> paths)
    {
        var files = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            foreach (var file in Directory.Exists(path) ? FolderFiles.In(path) : [path])
            {
                if (seen.Add(Path.GetFullPath(file)))
                    files.Add(file);
            }
        }

        return files;
    }
}
