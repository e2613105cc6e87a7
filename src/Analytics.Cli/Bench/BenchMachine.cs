using System.Runtime.InteropServices;

namespace Analytics.Cli.Bench;

/// <summary>Says on what machine a measurement was made.</summary>
internal static class BenchMachine
{
    private const long BytesPerGibibyte = 1024L * 1024 * 1024;

    /// <summary>Prints cores, memory, system and runtime.</summary>
    public static void Print(TextWriter output) => output.WriteLine(
        $"机器：{Environment.ProcessorCount} 核，{GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / BytesPerGibibyte} GiB，{RuntimeInformation.OSDescription}，{RuntimeInformation.FrameworkDescription}");
}
