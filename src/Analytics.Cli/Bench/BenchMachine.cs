using System.Runtime.InteropServices;

namespace Analytics.Cli.Bench;

/// <summary>Says on what machine a measurement was made.</summary>
internal static class BenchMachine
{
    private const long BytesPerGibibyte = 1024L * 1024 * 1024;

    /// <summary>Where Linux tells how many processes wanted to run in the last minute.</summary>
    private const string Load = "/proc/loadavg";

    /// <summary>Prints cores, memory, system and runtime, and how busy the machine is with other things where it tells so.</summary>
    public static void Print(TextWriter output) => output.WriteLine(
        $"机器：{Environment.ProcessorCount} 核，{GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / BytesPerGibibyte} GiB，{RuntimeInformation.OSDescription}，{RuntimeInformation.FrameworkDescription}{(File.Exists(Load) ? $"，开始时负载 {File.ReadAllText(Load).Split(' ')[0]}" : null)}");
}
