namespace Analytics.EndToEndTests.Hosting;

/// <summary>The programs of the product.</summary>
internal static class Programs
{
    /// <summary>A program as users run it, published by './analytics test'; else as built, in the configuration of these tests.</summary>
    public static string Assembly(string project)
    {
        var configuration = Path.GetFileName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory));
        var folder = Environment.GetEnvironmentVariable("ANALYTICS_TEST_PUBLISHED") is { Length: > 0 } published
            ? Path.Combine(published, project["Analytics.".Length..])
            : Path.Combine(Repository.Root, "artifacts", "bin", project, configuration);
        var path = Path.Combine(folder, project + ".dll");
        return File.Exists(path) ? path : throw new FileNotFoundException("Build the solution first.", path);
    }
}
