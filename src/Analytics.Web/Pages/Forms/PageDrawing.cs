using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Analytics.Web.Pages.Forms;

/// <summary>A page of a PDF file, drawn by poppler.</summary>
/// <param name="Picture">The picture.</param>
/// <param name="ContentType">Its media type: PNG for a page in black and white, JPEG for one with colours.</param>
/// <param name="Width">Width of the page in points, as it is shown.</param>
/// <param name="Height">Height of the page in points, as it is shown.</param>
/// <param name="PageCount">Pages of the file.</param>
internal sealed record PageDrawing(byte[] Picture, string ContentType, decimal Width, decimal Height, int PageCount)
{
    private const long MostMemoryKilobytes = 1024 * 1024;
    private const int MostPictureBytes = 20 * 1024 * 1024;
    private const int MostTextBytes = 256 * 1024;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>Draws a page.</summary>
    /// <param name="pdf">The file; hostile until proven harmless.</param>
    /// <param name="page">The page, counted from 1.</param>
    /// <param name="longestSide">Pixels of its longer side.</param>
    /// <param name="cancellationToken">Ends the drawing.</param>
    /// <returns>The drawing; null where there is no such page, poppler is missing, or the page needs more time, memory or room than it may take.</returns>
    public static async Task<PageDrawing?> DrawAsync(byte[] pdf, int page, int longestSide, CancellationToken cancellationToken)
    {
        var number = page.ToString(CultureInfo.InvariantCulture);
        var information = await RunAsync(["pdfinfo", "-box", "-f", number, "-l", number, "-"], pdf, MostTextBytes, cancellationToken);
        if (information is null || SizeOf(Encoding.UTF8.GetString(information), number) is not var (width, height, pageCount))
            return null;
        var side = longestSide.ToString(CultureInfo.InvariantCulture);

        string[] drawing = ["-singlefile", "-f", number, "-l", number, "-scale-to", side, "-"];
        if (await RunAsync(["pdftoppm", .. drawing], pdf, MostPictureBytes, cancellationToken) is not { Length: > 0 } pixels)
            return null;
        if (GreyPng.Encode(pixels) is { } grey)
            return new(grey, "image/png", width, height, pageCount);
        var jpeg = await RunAsync(["pdftoppm", "-jpeg", "-jpegopt", "quality=70,optimize=y", .. drawing], pdf, MostPictureBytes, cancellationToken);
        return jpeg is { Length: > 0 } ? new(jpeg, "image/jpeg", width, height, pageCount) : null;
    }

    /// <summary>The size of a page in the words of pdfinfo.</summary>
    /// <param name="information">What pdfinfo prints with <c>-box</c>.</param>
    /// <param name="page">Number of the page.</param>
    /// <returns>Width and height of the sheet in points, turned as it is shown, and the pages of the file; null where pdfinfo does not say.</returns>
    internal static (decimal Width, decimal Height, int PageCount)? SizeOf(string information, string page)
    {
        decimal[]? sheet = null;
        var isTurned = false;
        var pageCount = 0;
        foreach (var line in information.Split('\n'))
        {
            var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (words is ["Page", var owner, "MediaBox:", .. { Length: 4 } corners] && owner == page)
                sheet = [.. corners.Select(corner => decimal.TryParse(corner, NumberStyles.Float, CultureInfo.InvariantCulture, out var point) ? point : 0m)];
            else if (words is ["Page", var turned, "rot:", var angle] && turned == page)
                isTurned = angle is "90" or "270";
            else if (words is ["Pages:", var count])
                pageCount = int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var counted) ? counted : 0;
        }

        if (sheet is not [var left, var bottom, var right, var top] || right <= left || top <= bottom)
            return null;
        return isTurned ? (top - bottom, right - left, pageCount) : (right - left, top - bottom, pageCount);
    }

    // No shell reads the arguments; the limits are set before the program takes the shell's place.
    private static async Task<byte[]?> RunAsync(string[] command, byte[] input, int mostBytes, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo("/bin/sh")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        string[] arguments =
        [
            "-c", "ulimit -c 0; ulimit -v \"$1\"; ulimit -t \"$2\"; shift 2; exec \"$@\" 2>/dev/null", "sh",
            MostMemoryKilobytes.ToString(CultureInfo.InvariantCulture), ((int)Patience.TotalSeconds).ToString(CultureInfo.InvariantCulture), .. command,
        ];
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);

        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        using var process = new Process { StartInfo = start };
        try
        {
            process.Start();
            var feeding = FeedAsync(process, input, patience.Token);
            if (await ReadAsync(process, mostBytes, patience.Token) is not { } output)
                return null;
            await feeding;
            await process.WaitForExitAsync(patience.Token);
            return process.ExitCode == 0 ? output : null;
        }
        catch (Win32Exception)
        {
            return null;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return null;
        }
        finally
        {
            End(process);
        }
    }

    private static async Task FeedAsync(Process process, byte[] input, CancellationToken cancellationToken)
    {
        try
        {
            await using var stream = process.StandardInput.BaseStream;
            await stream.WriteAsync(input, cancellationToken);
        }
        catch (IOException)
        {
            // The program ended before it had read everything: what it made of that shows in its result.
        }
    }

    private static async Task<byte[]?> ReadAsync(Process process, int mostBytes, CancellationToken cancellationToken)
    {
        using var output = new MemoryStream();
        var block = new byte[1 << 16];
        int count;
        while ((count = await process.StandardOutput.BaseStream.ReadAsync(block, cancellationToken)) > 0)
        {
            if (output.Length + count > mostBytes)
                return null;
            output.Write(block, 0, count);
        }

        return output.ToArray();
    }

    private static void End(Process process)
    {
        try
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It was never started, or has just ended by itself.
        }
    }
}
