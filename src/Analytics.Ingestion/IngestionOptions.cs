namespace Analytics.Ingestion;

/// <summary>Settings of the section <c>Ingestion</c>.</summary>
public sealed class IngestionOptions
{
    /// <summary>Name of the section.</summary>
    public const string SectionName = "Ingestion";

    private const long LargestLimit = 512L * 1024 * 1024;
    private const int LargestLineLimit = 5_000_000;

    /// <summary>The largest file that is read, in bytes; a larger one is refused and never held in memory.</summary>
    public long MaxFileBytes { get; set; } = 20L * 1024 * 1024;

    /// <summary>The largest number of lines of a text; a longer one is refused.</summary>
    public int MaxLines { get; set; } = 200_000;

    /// <summary>A file with words of the bureau's own forms, in the shape of the shipped words.tsv; null for none.</summary>
    public string? VocabularyPath { get; set; }

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
        return problems;
    }
}
