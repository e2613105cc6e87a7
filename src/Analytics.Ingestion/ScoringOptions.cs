using System.Text;
using Analytics.Domain.Scoring;

namespace Analytics.Ingestion;

/// <summary>Settings of the section <c>Scoring</c>: by which rule sets forms are judged.</summary>
public sealed class ScoringOptions
{
    /// <summary>Name of the section.</summary>
    public const string SectionName = "Scoring";

    private const long LargestFile = 1024 * 1024;

    /// <summary>A file with the bureau's own rule sets, in the shape of the shipped rule-sets.tsv and in its place; null for the shipped ones.</summary>
    public string? RuleSetsPath { get; set; }

    /// <summary>Ids of the rule sets to use, in place of what the table's column <c>in_use</c> says; empty to follow the column.</summary>
    public IReadOnlyList<string> InUse { get; set; } = [];

    /// <summary>Reads the rule sets that the settings name.</summary>
    /// <returns>The catalogue, and every problem in Chinese with file, line, column, limit and value; the catalogue is null where there is one.</returns>
    public (RuleSetCatalogue? Catalogue, IReadOnlyList<string> Problems) Read()
    {
        var (text, problem) = RuleSetsPath is { Length: > 0 } path ? ReadFile(path) : (RuleSetCatalogue.ShippedTable, null);
        if (problem is not null)
            return (null, [problem]);
        var (ruleSets, problems) = RuleSetTable.Read(RuleSetsPath is { Length: > 0 } ? Path.GetFileName(RuleSetsPath) : "rule-sets.tsv", text, InUse);
        return problems.Count > 0 ? (null, problems) : (new(ruleSets), []);
    }

    private static (string Text, string? Problem) ReadFile(string path)
    {
        const string key = $"设置 {SectionName}:{nameof(RuleSetsPath)} ";
        var file = new FileInfo(path);
        if (!file.Exists)
            return ("", $"{key}应为已有的规则文件，现为“{path}”，该文件不存在。");
        if (file.Length > LargestFile)
            return ("", $"{key}所指的规则文件“{path}”应不超过 {LargestFile} 字节，现有 {file.Length} 字节。");
        try
        {
            return (new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(File.ReadAllBytes(path)), null);
        }
        catch (DecoderFallbackException)
        {
            return ("", $"{key}所指的规则文件“{path}”不是 UTF-8 编码，请另存为 UTF-8 文本（制表符分隔）后再试。");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return ("", $"{key}所指的规则文件“{path}”无法读取：{exception.Message}");
        }
    }
}
