using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace Analytics.Cli.Bench;

/// <summary>What others take for the same files: the standard library of Python for workbooks, pdftotext for PDFs.</summary>
internal static class ReadPeers
{
    // Reads every cell of every sheet, nothing more; prints milliseconds a form, the median.
    private const string PythonReader = """
        import sys, time, zipfile, xml.etree.ElementTree as E
        N = '{http://schemas.openxmlformats.org/spreadsheetml/2006/main}'
        def read(path):
            with zipfile.ZipFile(path) as z:
                shared = [''.join(t.text or '' for t in s.iter(N + 't')) for s in E.fromstring(z.read('xl/sharedStrings.xml'))] if 'xl/sharedStrings.xml' in z.namelist() else []
                for name in z.namelist():
                    if name.startswith('xl/worksheets/sheet'):
                        for c in E.fromstring(z.read(name)).iter(N + 'c'):
                            v = c.find(N + 'v')
                            shared[int(v.text)] if c.get('t') == 's' else v.text if v is not None else ''.join(t.text or '' for t in c.iter(N + 't'))
        times = []
        for line in sys.stdin:
            forms, path = line.rstrip('\n').split('\t')
            read(path)
            start = time.perf_counter()
            read(path)
            times.append((time.perf_counter() - start) * 1000 / int(forms))
        times.sort()
        print('%.2f' % times[len(times) // 2])
        """;

    /// <summary>Measures the peer of a format.</summary>
    /// <param name="format">The format.</param>
    /// <param name="files">Paths with how many forms each holds.</param>
    /// <param name="cancellationToken">Ends the measuring early.</param>
    /// <returns>The median in words; empty where the format has no peer, or why it was not measured.</returns>
    public static async Task<string> MeasureAsync(string format, IReadOnlyList<(string Path, int Forms)> files, CancellationToken cancellationToken)
    {
        try
        {
            return format switch
            {
                "xlsx" => $"python3 标准库 {await PythonAsync(files, cancellationToken)}",
                "pdf" => $"pdftotext -layout {await PdfToTextAsync(files, cancellationToken)}",
                _ => "",
            };
        }
        catch (Win32Exception)
        {
            return "未安装，不对照";
        }
    }

    private static async Task<string> PythonAsync(IReadOnlyList<(string Path, int Forms)> files, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo("python3") { RedirectStandardInput = true, RedirectStandardOutput = true, ArgumentList = { "-c", PythonReader } };
        start.Environment["PYTHONIOENCODING"] = "utf-8";
        using var process = Process.Start(start)!;
        foreach (var (path, forms) in files)
            await process.StandardInput.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{forms}\t{path}").AsMemory(), cancellationToken);
        process.StandardInput.Close();
        var printed = await process.StandardOutput.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        return process.ExitCode == 0 ? printed.Trim() : "失败";
    }

    private static async Task<string> PdfToTextAsync(IReadOnlyList<(string Path, int Forms)> files, CancellationToken cancellationToken)
    {
        var times = new List<double>();
        foreach (var (path, forms) in files)
        {
            var watch = Stopwatch.StartNew();
            using var process = Process.Start(new ProcessStartInfo("pdftotext") { RedirectStandardOutput = true, ArgumentList = { "-layout", path, "-" } })!;
            await process.StandardOutput.ReadToEndAsync(cancellationToken);
            await process.WaitForExitAsync(cancellationToken);
            times.Add(watch.Elapsed.TotalMilliseconds / forms);
        }

        times.Sort();
        return times.Count == 0 ? "" : times[times.Count / 2].ToString("0.00", CultureInfo.InvariantCulture);
    }
}
