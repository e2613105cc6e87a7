using System.Text.Json;
using Analytics.Samples.Truth;

namespace Analytics.Cli.Bench;

/// <summary>Reads the truth of a folder for a measurement, and says what is wrong with it.</summary>
internal static class TruthSource
{
    private const int NamedExamples = 5;

    /// <summary>Reads a truth and looks for its files.</summary>
    /// <param name="folder">The folder with the files.</param>
    /// <param name="truth">The file with the truth.</param>
    /// <returns>The truth; null where it cannot be used, which stderr then explains.</returns>
    public static async Task<IReadOnlyList<TruthFile>?> ReadAsync(string folder, string truth)
    {
        if (!Directory.Exists(folder) || !File.Exists(truth))
        {
            await Console.Error.WriteLineAsync($"找不到{(Directory.Exists(folder) ? $"标准答案“{truth}”" : $"文件夹“{folder}”")}，请检查路径。");
            return null;
        }

        IReadOnlyList<TruthFile> files;
        try
        {
            await using var stream = File.OpenRead(truth);
            files = TruthJson.Read(stream);
        }
        catch (JsonException exception)
        {
            await Console.Error.WriteLineAsync($"标准答案“{truth}”不是 truth.json 的格式（第 {exception.LineNumber + 1} 行）：{exception.Message}");
            return null;
        }

        var missing = files.Where(file => !File.Exists(Path.Combine(folder, file.File))).Select(file => file.File).ToList();
        if (missing.Count == 0)
            return files;
        await Console.Error.WriteLineAsync($"标准答案里的文件在文件夹中找不到：{string.Join('、', missing.Take(NamedExamples))}{(missing.Count > NamedExamples ? $" 等 {missing.Count} 个" : "")}。");
        return null;
    }
}
