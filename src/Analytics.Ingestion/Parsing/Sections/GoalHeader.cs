using Analytics.Ingestion.Parsing.Text;
using Analytics.Ingestion.Parsing.Vocabulary;

namespace Analytics.Ingestion.Parsing.Sections;

/// <summary>The header over the two goal texts.</summary>
/// <param name="HasExpected">Whether it announces the expected goal.</param>
/// <param name="HasActual">Whether it announces what came of it.</param>
/// <param name="Next">Index of the line after it.</param>
internal sealed record GoalHeader(bool HasExpected, bool HasActual, int Next)
{
    private const int LongestHeader = 60;

    /// <summary>The header on a line that holds nothing but goal labels; null where it holds anything else.</summary>
    public static GoalHeader? At(FormLines lines, int index, FormVocabulary vocabulary)
    {
        if (lines[index].Text.Length > LongestHeader)
            return null;
        var folded = string.Concat(lines.Folded(index).Where(character => character is not ':'));
        var position = 0;
        var hasExpected = false;
        var hasActual = false;
        while (position < folded.Length)
        {
            var match = vocabulary.Sections.MatchesAt(folded, position)
                .FirstOrDefault(candidate => candidate.Meaning is SectionLabel.Goal or SectionLabel.ExpectedGoal or SectionLabel.ActualGoal);
            if (match.Length == 0)
                return null;
            hasExpected |= match.Meaning == SectionLabel.ExpectedGoal;
            hasActual |= match.Meaning == SectionLabel.ActualGoal;
            position += match.Length;
            if (position < folded.Length && folded[position] == '(')
                position = folded.IndexOf(')', position) is var close && close > 0 ? close + 1 : folded.Length;
        }

        return hasExpected || hasActual ? new(hasExpected, hasActual, index + 1) : null;
    }
}
