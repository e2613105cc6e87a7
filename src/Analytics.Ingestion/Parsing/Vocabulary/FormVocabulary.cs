using System.Reflection;
using System.Text;
using Analytics.Domain.Forms;
using Analytics.Ingestion.Parsing.Text;

namespace Analytics.Ingestion.Parsing.Vocabulary;

/// <summary>The words that forms use, each with its meaning; data, so that a bureau adds the words of its own forms without a build.</summary>
internal sealed class FormVocabulary
{
    private const string ResourceName = "Analytics.Ingestion.Parsing.Vocabulary.words.tsv";

    private FormVocabulary(IReadOnlyList<(string Kind, string Word)> entries)
    {
        FundingColumns = new(Meanings<FundingColumn>(entries, "funding-column"));
        IndicatorColumns = new(Meanings<IndicatorColumn>(entries, "indicator-column"));
        HeadFields = new(Meanings<HeadField>(entries, "head"));
        Sections = new(Meanings<SectionLabel>(entries, "section"));
        TitleKinds = new(Meanings<FormKind>(entries, "title"));
        Levels = new(Meanings<IndicatorLevel>(entries, "level"));
        FundingTotals = Words(entries, "funding-row:Total");
        FundingParts = Words(entries, "funding-row:Part");
        Units = Words(entries, "unit");
        Operators = Words(entries, "operator");
        ResultWords = Words(entries, "result");
        ReasonCues = Words(entries, "reason-cue");
        ScaleWords = Words(entries, "scale");
    }

    /// <summary>Headers of the funding block.</summary>
    public WordSet<FundingColumn> FundingColumns { get; }

    /// <summary>Headers of the indicator table.</summary>
    public WordSet<IndicatorColumn> IndicatorColumns { get; }

    /// <summary>Labels of the values at head and foot.</summary>
    public WordSet<HeadField> HeadFields { get; }

    /// <summary>Labels of the parts of a form.</summary>
    public WordSet<SectionLabel> Sections { get; }

    /// <summary>Words of a title and the kind of form they name; the first that occurs decides.</summary>
    public WordSet<FormKind> TitleKinds { get; }

    /// <summary>Names of level-1 and level-2 indicators with their typing errors.</summary>
    public WordSet<IndicatorLevel> Levels { get; }

    /// <summary>Names of the funding row of the whole.</summary>
    public WordSet<bool> FundingTotals { get; }

    /// <summary>Names of the funding rows of the parts.</summary>
    public WordSet<bool> FundingParts { get; }

    /// <summary>Units of measure.</summary>
    public WordSet<bool> Units { get; }

    /// <summary>Operators of a target, the word 定性 among them.</summary>
    public WordSet<bool> Operators { get; }

    /// <summary>What stands as the actual of a text target, such as 达成预期指标.</summary>
    public WordSet<bool> ResultWords { get; }

    /// <summary>Words that reasons begin with or turn on.</summary>
    public WordSet<bool> ReasonCues { get; }

    /// <summary>Words that a target without a number begins with, such as 有所 in 有所提高.</summary>
    public WordSet<bool> ScaleWords { get; }

    /// <summary>The words the product ships.</summary>
    public static FormVocabulary CreateDefault() => new(Parse(ShippedText(), "words.tsv"));

    /// <summary>The words the product ships and those of a file of the bureau's own, which win.</summary>
    /// <param name="path">The file: a kind, a tab and a word on each line, as in the shipped one.</param>
    /// <exception cref="InvalidDataException">A line has no such form, or names a kind that does not exist.</exception>
    public static FormVocabulary CreateWith(string path) =>
        new([.. Parse(ShippedText(), "words.tsv"), .. Parse(File.ReadAllText(path, Encoding.UTF8), path)]);

    private static string ShippedText()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(ResourceName)
            ?? throw new InvalidOperationException($"The resource {ResourceName} is missing from the assembly.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    private static List<(string Kind, string Word)> Parse(string text, string source)
    {
        var entries = new List<(string, string)>();
        var number = 0;
        foreach (var line in text.Split('\n'))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line) || line[0] == '#')
                continue;
            var parts = line.TrimEnd('\r').Split('\t');
            if (parts.Length < 2 || Fold.Compact(parts[1]).Length == 0 || !IsKnown(parts[0]))
                throw new InvalidDataException($"词表 {source} 第 {number} 行无法识别：“{line.Trim()}”。每行应为“类别<Tab>词语”，类别须与随附词表 words.tsv 中的一致。");
            entries.Add((parts[0], parts[1]));
        }

        return entries;
    }

    private static bool IsKnown(string kind)
    {
        var parts = kind.Split(':');
        return parts is [var area, var meaning]
            ? area switch
            {
                "funding-column" => Enum.TryParse<FundingColumn>(meaning, out _),
                "indicator-column" => Enum.TryParse<IndicatorColumn>(meaning, out _),
                "head" => Enum.TryParse<HeadField>(meaning, out _),
                "section" => Enum.TryParse<SectionLabel>(meaning, out _),
                "title" => Enum.TryParse<FormKind>(meaning, out _),
                "level" => Enum.TryParse<IndicatorLevel>(meaning, out _),
                "funding-row" => meaning is "Total" or "Part",
                _ => false,
            }
            : kind is "unit" or "operator" or "result" or "reason-cue" or "scale";
    }

    private static IEnumerable<(string Word, T Meaning)> Meanings<T>(IEnumerable<(string Kind, string Word)> entries, string area)
        where T : struct, Enum =>
        from entry in entries
        let parts = entry.Kind.Split(':')
        where parts[0] == area
        select (entry.Word, Enum.Parse<T>(parts[1]));

    private static WordSet<bool> Words(IEnumerable<(string Kind, string Word)> entries, string kind) =>
        new(entries.Where(entry => entry.Kind == kind).Select(entry => (entry.Word, true)));
}
