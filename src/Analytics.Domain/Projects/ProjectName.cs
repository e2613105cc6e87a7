using System.Text.RegularExpressions;

namespace Analytics.Domain.Projects;

/// <summary>The name of a project as it is compared with the names of other projects and years.</summary>
public sealed partial record ProjectName
{
    private const int LeastCore = 2;

    private static readonly string[] Endings =
        [.. EmbeddedTable.Read("Projects.project-name-endings.tsv").Select(row => row["ending"]).OrderByDescending(ending => ending.Length)];

    private readonly LetterPairs _pairs;

    private ProjectName(string key, string undated, string core)
    {
        Key = key;
        Undated = undated;
        Core = core;
        _pairs = new(core);
    }

    /// <summary>The name's letters and digits; two spellings that differ in width, blanks or punctuation alone have one key.</summary>
    public string Key { get; }

    /// <summary>The key without years; the key where nothing would be left.</summary>
    public string Undated { get; }

    /// <summary>The key without years and without the endings that come and go (项目, 专项经费); the key where nothing would be left.</summary>
    public string Core { get; }

    /// <summary>Takes a name apart.</summary>
    /// <param name="name">The name as printed.</param>
    /// <returns>The name; null where it is absent or holds no letter.</returns>
    public static ProjectName? Of(string? name)
    {
        var key = LevelledText.LettersAndDigits(name);
        if (!key.Any(char.IsLetter))
            return null;
        var undated = OrWhole(YearPattern().Replace(key, ""), key);
        return new(key, undated, OrWhole(WithoutEndings(undated), key));
    }

    /// <summary>How alike two names are.</summary>
    /// <param name="other">The other name.</param>
    /// <returns>1 for one core; else twice the pairs of signs that both cores share, divided by the pairs of both: 0 for nothing in common.</returns>
    public decimal SimilarityTo(ProjectName other) => _pairs.SimilarityTo(other._pairs);

    private static string WithoutEndings(string name)
    {
        while (Endings.FirstOrDefault(ending => name.EndsWith(ending, StringComparison.Ordinal)) is { } ending)
            name = name[..^ending.Length];
        return name;
    }

    private static string OrWhole(string part, string whole) => part.Length >= LeastCore ? part : whole;

    [GeneratedRegex("(?:19|20)[0-9]{2}年?度?", RegexOptions.NonBacktracking)]
    private static partial Regex YearPattern();
}
