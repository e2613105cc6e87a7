using Microsoft.Extensions.Configuration;

namespace Analytics.Jobs;

/// <summary>The folder that holds everything a run writes; two homes never meet.</summary>
/// <param name="Root">Absolute path of the folder; it need not exist yet.</param>
public sealed record HomeFolder(string Root)
{
    /// <summary>Environment variable that names the folder.</summary>
    public const string Variable = "ANALYTICS_HOME";

    private const string DefaultName = "var";
    private const string RootMarker = "Analytics.sln";

    /// <summary>Files waiting to be taken in.</summary>
    public string Inbox => Path.Combine(Root, "inbox");

    /// <summary>Settings of this home, in the shape that ASP.NET Core reads; environment variables go before them.</summary>
    public string Settings => Path.Combine(Root, "appsettings.json");

    /// <summary>Keys that protect cookies and forms; losing them signs everybody out.</summary>
    public string Keys => Path.Combine(Root, "keys");

    /// <summary>Pictures of pages, to be drawn again at any time.</summary>
    public string Pages => Path.Combine(Root, "pages");

    /// <summary>Files of uploads under way.</summary>
    public string Uploads => Path.Combine(Root, "uploads");

    /// <summary>Reports that the schedule makes; a newer one of the same year takes the place of the older.</summary>
    public string Reports => Path.Combine(Root, "reports");

    /// <summary>Log files, one a day.</summary>
    public string Logs => Path.Combine(Root, "logs");

    /// <summary>Finds the folder: as configured, else <c>var</c> under the project's root or beside the program.</summary>
    /// <param name="configuration">Where <see cref="Variable"/> is looked up.</param>
    /// <param name="programFolder">Folder of the program, where the search for the root begins.</param>
    /// <returns>The folder.</returns>
    public static HomeFolder Find(IConfiguration configuration, string programFolder)
    {
        if (configuration[Variable] is { Length: > 0 } configured)
            return new HomeFolder(Path.GetFullPath(configured));

        for (var folder = new DirectoryInfo(programFolder); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, RootMarker)))
                return new HomeFolder(Path.Combine(folder.FullName, DefaultName));
        }

        return new HomeFolder(Path.Combine(programFolder, DefaultName));
    }
}
