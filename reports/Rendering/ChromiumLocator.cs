namespace Analytics.Reports.Rendering;

/// <summary>Finds the Chromium that prints.</summary>
internal static class ChromiumLocator
{
    private const string PathVariable = "CHROME_PATH";
    private static readonly string[] ProgramNames = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

    /// <summary>Finds the program by the environment variable CHROME_PATH, else by its usual names on PATH.</summary>
    /// <param name="environment">Reads an environment variable.</param>
    /// <returns>Full path of the program.</returns>
    /// <exception cref="PrinterUnavailableException">There is none; the message names the package to install.</exception>
    public static string Find(Func<string, string?> environment)
    {
        if (environment(PathVariable) is { Length: > 0 } named)
        {
            return File.Exists(named)
                ? named
                : throw new PrinterUnavailableException($"环境变量 {PathVariable} 指向的浏览器不存在：{named}。请改正，或删除该变量以使用系统安装的 Chromium。");
        }

        var folders = (environment("PATH") ?? string.Empty).Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return folders.SelectMany(folder => ProgramNames.Select(program => Path.Combine(folder, program))).FirstOrDefault(File.Exists)
            ?? throw new PrinterUnavailableException(
                $"没有找到用于生成 PDF 的 Chromium 浏览器。请安装软件包 chromium（Debian、Ubuntu：apt-get install chromium fonts-wqy-zenhei），或用环境变量 {PathVariable} 指定浏览器的位置。");
    }
}
