using System.Globalization;

namespace Analytics.Cli.Bench.Paper;

/// <summary>Processor time of this process and of all that it started, such as the browser; where Linux tells it.</summary>
/// <remarks>On a machine that others use too it says more than a clock. What ended was waited for by a process that is counted.</remarks>
internal static class ProcessorTime
{
    private const string Processes = "/proc";

    /// <summary>Ticks a second of the times that Linux tells; the same on every machine that .NET runs on.</summary>
    private const double TicksPerSecond = 100;

    // Of the words after the name: state, parent, …; the four times are those of the process and of its children that ended.
    private const int ParentWord = 1;
    private const int FirstTimeWord = 11;
    private const int Times = 4;

    /// <summary>Seconds so far; null where the system does not tell.</summary>
    public static double? Read()
    {
        if (!Directory.Exists(Processes))
            return null;
        var processes = new Dictionary<int, (int Parent, long Ticks)>();
        foreach (var folder in Directory.EnumerateDirectories(Processes))
        {
            if (int.TryParse(Path.GetFileName(folder.AsSpan()), NumberStyles.None, CultureInfo.InvariantCulture, out var id) && ReadLine(folder) is { } line && Parse(line) is { } process)
                processes[id] = process;
        }

        return processes.Where(process => LeadsHere(process.Key)).Sum(process => process.Value.Ticks) / TicksPerSecond;

        bool LeadsHere(int id)
        {
            for (; processes.TryGetValue(id, out var process); id = process.Parent)
            {
                if (id == Environment.ProcessId)
                    return true;
            }

            return false;
        }
    }

    /// <summary>The parent and the ticks of a process.</summary>
    /// <param name="line">Its line in <c>/proc/…/stat</c>; the name in brackets may hold blanks and brackets.</param>
    /// <returns>Both; null where the line is none.</returns>
    public static (int Parent, long Ticks)? Parse(string line)
    {
        var words = line[(line.LastIndexOf(')') + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length < FirstTimeWord + Times
            ? null
            : (int.Parse(words[ParentWord], CultureInfo.InvariantCulture), words.Skip(FirstTimeWord).Take(Times).Sum(word => long.Parse(word, CultureInfo.InvariantCulture)));
    }

    private static string? ReadLine(string folder)
    {
        try
        {
            return File.ReadAllText(Path.Combine(folder, "stat"));
        }
        catch (IOException)
        {
            // It ended since the folder was listed.
            return null;
        }
        catch (UnauthorizedAccessException)
        {
            // It is another user's, and none of ours.
            return null;
        }
    }
}
