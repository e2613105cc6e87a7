namespace Analytics.EndToEndTests.Hosting;

/// <summary>Where things stand in the source tree and in its build output.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    /// <summary>The five real files; null where they are not beside the project.</summary>
    public static string? RealForms { get; } = FindRealForms();

    public static string SampleForms => Path.Combine(Root, "tests", "TestData", "samples");

    /// <summary>A program as users run it, published by './analytics test'; else as built, in the configuration of these tests.</summary>
    public static string Assembly(string project)
    {
        var configuration = Path.GetFileName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory));
        var folder = Environment.GetEnvironmentVariable("ANALYTICS_TEST_PUBLISHED") is { Length: > 0 } published
            ? Path.Combine(published, project["Analytics.".Length..])
            : Path.Combine(Root, "artifacts", "bin", project, configuration);
        var path = Path.Combine(folder, project + ".dll");
        return File.Exists(path) ? path : throw new FileNotFoundException("Build the solution first.", path);
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Analytics.sln")))
                return folder.FullName;

        throw new DirectoryNotFoundException($"No Analytics.sln above {AppContext.BaseDirectory}.");
    }

    private static string? FindRealForms()
    {
        var named = Environment.GetEnvironmentVariable("ANALYTICS_FORMS");
        var folder = string.IsNullOrEmpty(named) ? Path.Combine(Root, "..", "shared", "forms") : named;
        return Directory.Exists(folder) ? Path.GetFullPath(folder) : null;
    }
}
