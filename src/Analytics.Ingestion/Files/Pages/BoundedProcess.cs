using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Analytics.Ingestion.Files.Pages;

/// <summary>Runs a program over some bytes: no shell reads its arguments, it inherits no settings, and it cannot outgrow its limits.</summary>
internal static class BoundedProcess
{
    private const int MostMessageBytes = 16 * 1024;
    private const int BlockLength = 1 << 16;

    // The limits are set in the child before the program replaces the shell; "$@" hands the arguments on as they are.
    private const string Launcher = "ulimit -c 0; ulimit -v \"$1\"; ulimit -t \"$2\"; shift 2; exec \"$@\"";

    /// <summary>Runs a program to its end.</summary>
    /// <param name="program">Its path.</param>
    /// <param name="arguments">Its arguments, each handed on as it is.</param>
    /// <param name="input">What it gets on its standard input.</param>
    /// <param name="limits">What it may use.</param>
    public static ProcessResult Run(string program, IReadOnlyList<string> arguments, ReadOnlyMemory<byte> input, ProcessLimits limits)
    {
        using var process = new Process { StartInfo = StartInfo(program, arguments, limits) };
        try
        {
            process.Start();
        }
        catch (Win32Exception)
        {
            return new(ProcessEnd.NotStarted, -1, [], "");
        }

        var isOutOfTime = false;
        using var timer = TimeProvider.System.CreateTimer(
            _ =>
            {
                Volatile.Write(ref isOutOfTime, true);
                Kill(process);
            },
            null,
            limits.Time,
            Timeout.InfiniteTimeSpan);
        var feeding = Task.Run(() => Feed(process, input));
        var listening = Task.Run(() => ReadMessages(process.StandardError.BaseStream));
        var output = ReadOutput(process, limits.OutputBytes, out var isTooMuch);
        process.WaitForExit();
        feeding.GetAwaiter().GetResult();
        var messages = listening.GetAwaiter().GetResult();
        var end = isTooMuch ? ProcessEnd.TooMuchOutput : Volatile.Read(ref isOutOfTime) ? ProcessEnd.OutOfTime : ProcessEnd.Exited;
        return new(end, process.ExitCode, output, messages);
    }

    private static ProcessStartInfo StartInfo(string program, IReadOnlyList<string> arguments, ProcessLimits limits)
    {
        string[] command = OperatingSystem.IsWindows()
            ? [program, .. arguments]
            :
            [
                "/bin/sh", "-c", Launcher, "sh",
                (limits.MemoryBytes / 1024).ToString(CultureInfo.InvariantCulture),
                Math.Ceiling(limits.Time.TotalSeconds).ToString(CultureInfo.InvariantCulture),
                program, .. arguments,
            ];
        var start = new ProcessStartInfo(command[0], command[1..])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            CreateNoWindow = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        start.Environment.Clear();
        start.Environment["LC_ALL"] = "C";
        return start;
    }

    private static void Feed(Process process, ReadOnlyMemory<byte> input)
    {
        try
        {
            using var stream = process.StandardInput.BaseStream;
            stream.Write(input.Span);
        }
        catch (IOException)
        {
            // The program ended before it had read everything: what it made of that shows in its result.
        }
    }

    private static byte[] ReadOutput(Process process, int limit, out bool isTooMuch)
    {
        isTooMuch = false;
        using var output = new MemoryStream();
        var block = new byte[BlockLength];
        for (int count; (count = process.StandardOutput.BaseStream.Read(block, 0, block.Length)) > 0;)
        {
            if (isTooMuch)
                continue;
            output.Write(block, 0, (int)Math.Min(count, limit - output.Length));
            isTooMuch = output.Length == limit;
            if (isTooMuch)
                Kill(process);
        }

        return output.ToArray();
    }

    // Read to its end even where nobody wants the rest, or the program would wait for ever.
    private static string ReadMessages(Stream stream)
    {
        using var messages = new MemoryStream();
        var block = new byte[1 << 12];
        for (int count; (count = stream.Read(block, 0, block.Length)) > 0;)
            messages.Write(block, 0, (int)Math.Min(count, MostMessageBytes - messages.Length));
        return Encoding.UTF8.GetString(messages.GetBuffer(), 0, (int)messages.Length);
    }

    private static void Kill(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It has just ended by itself.
        }
    }
}
