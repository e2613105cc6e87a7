namespace Analytics.Ingestion;

/// <summary>Settings of the section <c>Ingestion</c>.</summary>
public sealed class IngestionOptions
{
    /// <summary>Name of the section.</summary>
    public const string SectionName = "Ingestion";

    private const long LargestLimit = 512L * 1024 * 1024;
    private const int LargestLineLimit = 5_000_000;
    private const int LargestPageLimit = 5_000;
    private const int LongestPdfSeconds = 600;
    private const long SmallestPdfMemory = 64L * 1024 * 1024;
    private const long LargestPdfMemory = 16L * 1024 * 1024 * 1024;
    private const int SmallestPdfOutput = 64 * 1024;
    private const int LargestPdfOutput = 512 * 1024 * 1024;

    /// <summary>The largest file that is read, in bytes; a larger one is refused and never held in memory.</summary>
    public long MaxFileBytes { get; set; } = 20L * 1024 * 1024;

    /// <summary>The largest number of lines of a text; a longer one is refused.</summary>
    public int MaxLines { get; set; } = 200_000;

    /// <summary>A file with words of the bureau's own forms, in the shape of the shipped words.tsv; null for none.</summary>
    public string? VocabularyPath { get; set; }

    /// <summary>The program pdftotext of poppler, which reads PDF files; null to look for it where programs are.</summary>
    public string? PdfToTextPath { get; set; }

    /// <summary>The largest number of pages of a PDF file; a longer one is refused.</summary>
    public int MaxPdfPages { get; set; } = 200;

    /// <summary>How long pdftotext may take for a file, in seconds; then it is stopped and the file refused.</summary>
    public int PdfSeconds { get; set; } = 20;

    /// <summary>How much memory pdftotext may take, in bytes of address space; beyond it the file is refused.</summary>
    public long MaxPdfMemoryBytes { get; set; } = 1024L * 1024 * 1024;

    /// <summary>How much pdftotext may print for a file, in bytes; then it is stopped and the file refused.</summary>
    public int MaxPdfOutputBytes { get; set; } = 32 * 1024 * 1024;

    /// <summary>Checks the settings.</summary>
    /// <returns>Every problem, in Chinese, with the key, the limit and the value found; empty where there is none.</returns>
    public IReadOnlyList<string> Validate()
    {
        var problems = new List<string>();
        if (MaxFileBytes is < 1 or > LargestLimit)
            problems.Add($"{SectionName}:{nameof(MaxFileBytes)} 应在 1 到 {LargestLimit} 之间，现为 {MaxFileBytes}。");
        if (MaxLines is < 1 or > LargestLineLimit)
            problems.Add($"{SectionName}:{nameof(MaxLines)} 应在 1 到 {LargestLineLimit} 之间，现为 {MaxLines}。");
        if (VocabularyPath is not null && !File.Exists(VocabularyPath))
            problems.Add($"{SectionName}:{nameof(VocabularyPath)} 应为已有的词表文件，现为“{VocabularyPath}”，该文件不存在。");
        if (PdfToTextPath is not null && !File.Exists(PdfToTextPath))
            problems.Add($"{SectionName}:{nameof(PdfToTextPath)} 应为已安装的 pdftotext 程序，现为“{PdfToTextPath}”，该文件不存在。");
        if (MaxPdfPages is < 1 or > LargestPageLimit)
            problems.Add($"{SectionName}:{nameof(MaxPdfPages)} 应在 1 到 {LargestPageLimit} 之间，现为 {MaxPdfPages}。");
        if (PdfSeconds is < 1 or > LongestPdfSeconds)
            problems.Add($"{SectionName}:{nameof(PdfSeconds)} 应在 1 到 {LongestPdfSeconds} 之间，现为 {PdfSeconds}。");
        if (MaxPdfMemoryBytes is < SmallestPdfMemory or > LargestPdfMemory)
            problems.Add($"{SectionName}:{nameof(MaxPdfMemoryBytes)} 应在 {SmallestPdfMemory} 到 {LargestPdfMemory} 之间，现为 {MaxPdfMemoryBytes}。");
        if (MaxPdfOutputBytes is < SmallestPdfOutput or > LargestPdfOutput)
            problems.Add($"{SectionName}:{nameof(MaxPdfOutputBytes)} 应在 {SmallestPdfOutput} 到 {LargestPdfOutput} 之间，现为 {MaxPdfOutputBytes}。");
        return problems;
    }
}
