using System.Globalization;
using System.Text;
using Analytics.Domain.Forms;

namespace Analytics.Ingestion.Files.Pages;

/// <summary>The words of a PDF as pdftotext finds them, or why there are none.</summary>
internal sealed record PdfWords
{
    private const string Program = "pdftotext";
    private const int IncorrectFile = 1;

    /// <summary>The pages; empty where the file is refused.</summary>
    public List<PageText> Pages { get; private init; } = [];

    /// <summary>Whether the program found the file to be faulty, though it read it.</summary>
    public bool HasComplaints { get; private init; }

    /// <summary>Why the file is refused; null where it was read.</summary>
    public ReadingProblem? Refusal { get; private init; }

    /// <summary>Runs the program.</summary>
    public static PdfWords Extract(string fileName, byte[] bytes, IngestionOptions options)
    {
        if (Locate(options.PdfToTextPath) is not { } program)
            return Refused(PdfRefusals.NoProgram(fileName, options.PdfToTextPath));
        // Raw order keeps runs apart as they were drawn. The option to leave slanted text out loses all other text with it.
        var result = BoundedProcess.Run(
            program,
            ["-bbox", "-raw", "-enc", "UTF-8", "-l", (options.MaxPdfPages + 1).ToString(CultureInfo.InvariantCulture), "-", "-"],
            bytes,
            new(TimeSpan.FromSeconds(options.PdfSeconds), options.MaxPdfMemoryBytes, options.MaxPdfOutputBytes));
        return result switch
        {
            { End: ProcessEnd.NotStarted } => Refused(PdfRefusals.NoProgram(fileName, program)),
            { End: ProcessEnd.OutOfTime } => Refused(PdfRefusals.OutOfTime(fileName, options.PdfSeconds)),
            { End: ProcessEnd.TooMuchOutput } => Refused(PdfRefusals.TooMuchText(fileName, options.MaxPdfOutputBytes)),
            { ExitCode: not 0 } when result.Messages.Contains("password", StringComparison.OrdinalIgnoreCase) => Refused(PdfRefusals.Encrypted(fileName)),
            { ExitCode: IncorrectFile } => Refused(Refusals.Damaged(fileName, FileFormat.Pdf)),
            { ExitCode: not 0 } => Refused(PdfRefusals.Failed(fileName, options.MaxPdfMemoryBytes)),
            _ => Parse(fileName, result, options),
        };
    }

    private static PdfWords Parse(string fileName, ProcessResult result, IngestionOptions options)
    {
        var pages = WordList.Parse(Encoding.UTF8.GetString(result.Output));
        if (pages.Count > options.MaxPdfPages)
            return Refused(PdfRefusals.TooManyPages(fileName, options.MaxPdfPages));
        if (pages.Count == 0)
            return Refused(Refusals.Damaged(fileName, FileFormat.Pdf));
        if (result.Messages.Contains("Missing language pack", StringComparison.Ordinal))
            return Refused(PdfRefusals.NoCharacterMaps(fileName));
        return new() { Pages = pages, HasComplaints = PopplerMessages.AreComplaints(result.Messages) };
    }

    private static PdfWords Refused(ReadingProblem refusal) => new() { Refusal = refusal };

    private static string? Locate(string? path)
    {
        if (path is not null)
            return File.Exists(path) ? path : null;
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return folders
            .Select(folder => Path.Combine(folder, OperatingSystem.IsWindows() ? Program + ".exe" : Program))
            .FirstOrDefault(File.Exists);
    }
}
