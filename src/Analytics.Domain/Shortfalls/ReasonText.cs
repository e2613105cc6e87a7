using Analytics.Domain.Phrases;

namespace Analytics.Domain.Shortfalls;

/// <summary>A reason (未完成原因分析) divided into why something happened and what is done about it.</summary>
/// <param name="Cause">The cause as printed; null where none stands.</param>
/// <param name="Measure">The measure as printed; null where none stands.</param>
public sealed record ReasonText(string? Cause, string? Measure)
{
    private const string SentenceEnds = "。；;！!？?";
    private const string Edges = "。.；;！!？?，,、：:（）() ";

    private static readonly string[] Connectives = ["并且", "同时", "另外", "此外", "因此", "对此", "为此", "一是", "二是", "三是", "四是", "并", "且", "也"];

    private static readonly (bool IsMeasure, string Mark, PhraseRow Row)[] Marks =
    [
        .. EmbeddedTable.Read("Shortfalls.reason-marks.tsv").Select(row => (row["part"] == "measure", row["mark"], new PhraseRow(row["phrase"], row["unless"]))),
    ];

    /// <summary>Divides a reason by its headings (偏差原因：…改进措施：…), else by how its clauses begin (下一步…, 将…).</summary>
    /// <param name="reason">The reason as printed.</param>
    /// <returns>Its parts; where nothing says otherwise, a reason is a cause.</returns>
    public static ReasonText Split(string? reason)
    {
        var cause = new List<string>();
        var measure = new List<string>();
        var isMeasure = false;
        var isLabelled = false;
        foreach (var (text, startsSentence) in Clauses(reason ?? ""))
        {
            var folded = PhraseText.Of(text.TrimEnd(':', '：'));
            if ((text.EndsWith('：') || text.EndsWith(':')) && LabelIn(folded) is { } label)
            {
                (isMeasure, isLabelled) = (label, true);
                continue;
            }

            if (!isLabelled && !folded.IsEmpty)
                isMeasure = PartOf(folded, isMeasure, startsSentence, isSequel: startsSentence && cause.Count > 0);
            (isMeasure ? measure : cause).Add(text);
        }

        return new(Join(cause), Join(measure));
    }

    /// <summary>Whether a measure says when, how often or what exactly.</summary>
    /// <param name="measure">The measure as printed.</param>
    internal static bool IsConcrete(string measure)
    {
        var text = PhraseText.Of(measure);
        return text.Folded.Any(char.IsAsciiDigit) || Marks.Any(mark => mark is { IsMeasure: true, Mark: "concrete" } && mark.Row.FirstIn(text) is not null);
    }

    // A measure goes on until a sentence gives a cause again; a cause until any clause says what is done.
    private static bool PartOf(PhraseText clause, bool isMeasure, bool startsSentence, bool isSequel)
    {
        var beginning = PhraseText.Of(WithoutConnective(clause.Folded));
        if (isMeasure)
            return !(startsSentence && Marks.Any(mark => mark is { IsMeasure: false, Mark: "start" } && mark.Row.FirstIn(beginning) is { Start: 0 }));
        return Marks.Any(mark => mark.IsMeasure && mark.Mark switch
        {
            "start" => mark.Row.FirstIn(beginning) is { Start: 0 },
            "inside" => mark.Row.FirstIn(clause) is not null,
            "sequel" => isSequel && mark.Row.FirstIn(beginning) is { Start: 0 },
            _ => false,
        });
    }

    private static bool? LabelIn(PhraseText heading)
    {
        bool? isMeasure = null;
        var longest = 0;
        foreach (var mark in Marks.Where(mark => mark.Mark == "label"))
        {
            foreach (var span in mark.Row.AllIn(heading))
            {
                if (span.End == heading.Folded.Length && span.End - span.Start > longest)
                    (isMeasure, longest) = (mark.IsMeasure, span.End - span.Start);
            }
        }

        return isMeasure;
    }

    private static string WithoutConnective(string clause) =>
        Connectives.FirstOrDefault(word => clause.StartsWith(word, StringComparison.Ordinal) && clause.Length > word.Length) is { } found ? clause[found.Length..] : clause;

    private static IEnumerable<(string Text, bool StartsSentence)> Clauses(string reason)
    {
        var start = 0;
        var startsSentence = true;
        for (var i = 0; i < reason.Length; i++)
        {
            var isEnd = SentenceEnds.Contains(reason[i], StringComparison.Ordinal) || IsFullStop(reason, i);
            if (!isEnd && reason[i] is not ('，' or ',' or '：' or ':'))
                continue;
            yield return (reason[start..(i + 1)], startsSentence);
            (start, startsSentence) = (i + 1, isEnd);
        }

        if (start < reason.Length)
            yield return (reason[start..], startsSentence);
    }

    // A full stop typed half-width; in 12.5 and 1. it ends no sentence.
    private static bool IsFullStop(string reason, int index) =>
        reason[index] == '.' && index > 0 && !char.IsAsciiLetterOrDigit(reason[index - 1]);

    private static string? Join(List<string> clauses)
    {
        var text = string.Concat(clauses).Trim(Edges.ToCharArray());
        return PhraseText.Of(text).IsEmpty || ShortfallClassifier.SaysNothing(text) ? null : text;
    }
}
