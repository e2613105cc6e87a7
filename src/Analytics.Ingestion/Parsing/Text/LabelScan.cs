using Analytics.Ingestion.Parsing.Vocabulary;

namespace Analytics.Ingestion.Parsing.Text;

/// <summary>Finds labels that stand alone, also where a narrow column breaks them over several lines, one character each at worst.</summary>
internal static class LabelScan
{
    // Between the pieces of a label there are at most as many empty lines as a narrow cell leaves.
    private const int MostBlankLines = 2;
    private const double WidestPiece = 12;

    /// <summary>The longest label that the lines from an index on spell out and nothing else.</summary>
    public static LabelMatch<T>? At<T>(FormLines lines, int index, WordSet<T> words)
    {
        var spelled = "";
        var pieces = new List<string>();
        LabelMatch<T>? best = null;
        var current = index;
        while (current < lines.Count)
        {
            var folded = lines.Folded(current);
            if (folded.Length > words.LongestLength + 10 || PrintedText.Width(lines[current].Text) > WidestPiece)
                break;
            spelled += folded;
            pieces.Add(lines[current].Text);
            var (word, tail) = CutTail(spelled);
            if (words.TryGet(word, out var meaning) && (tail.Length == 0 || IsBracketOrColon(tail)))
                best = new(meaning, spelled, [.. pieces], current + 1);
            else if (!words.IsBeginning(spelled) && !words.IsBeginning(word) && !(words.Contains(word) && IsOpenBracket(tail)))
                break;
            var next = lines.NextPrinted(current + 1);
            if (next - current - 1 > MostBlankLines)
                break;
            current = next;
        }

        return best;
    }

    private static (string Word, string Tail) CutTail(string spelled)
    {
        var cut = spelled.AsSpan().IndexOfAny("(:[");
        return cut <= 0 ? (spelled, "") : (spelled[..cut], spelled[cut..]);
    }

    private static bool IsBracketOrColon(string tail) =>
        tail is ":" || (IsOpenBracket(tail) && tail.TrimEnd(':').IndexOfAny([')', ']']) == tail.TrimEnd(':').Length - 1);

    private static bool IsOpenBracket(string tail) => tail.Length is > 0 and <= 10 && tail[0] is '(' or '[';
}
