using System.Buffers;
using Analytics.Ingestion.Parsing.Text;
using Analytics.Ingestion.Parsing.Vocabulary;

namespace Analytics.Ingestion.Parsing.Indicators;

/// <summary>Tells cells that state a quantity from words.</summary>
internal sealed class Quantities(FormVocabulary vocabulary)
{
    private const int LongestQuantity = 40;
    private const int LongestScale = 7;

    private static readonly char[] StrokeCharacters = ['/', '*', '·', '.'];
    private static readonly SearchValues<char> Strokes = SearchValues.Create(StrokeCharacters);
    private static readonly SearchValues<char> NumberCharacters = SearchValues.Create("0123456789,.");

    /// <summary>What can be told from the text of a cell.</summary>
    public CellFacts FactsOf(string cell)
    {
        var folded = Fold.Compact(cell);
        var rest = Take(folded);
        var hasUnit = rest is { Length: > 0 } && IsUnitWord(rest);
        return new(
            cell,
            PrintedNumber.Parse(cell, "分"),
            PrintedNumber.IsAbsent(cell),
            IsQuantity: rest is "" || hasUnit,
            hasUnit,
            StartsWithOperator: WithoutOperator(folded).Length < folded.Length,
            IsOperator: vocabulary.Operators.Contains(folded),
            IsUnit: IsUnitWord(folded),
            HasSentence: cell.AsSpan().ContainsAny('。', '；'),
            IsScale: folded.Length <= LongestScale && vocabulary.ScaleWords.MatchesAt(folded, 0).Any());
    }

    /// <summary>Whether the cell is a quantity from end to end: operator, number, unit; the operator or the unit may be missing.</summary>
    public bool Is(string cell) => Take(Fold.Compact(cell)) is { } rest && (rest.Length == 0 || IsUnitWord(rest));

    /// <summary>The number of a quantity; null for anything else.</summary>
    public decimal? NumberOf(string? cell)
    {
        if (cell is null || !Is(cell))
            return null;
        var folded = WithoutOperator(Fold.Compact(cell));
        return PrintedNumber.Parse(folded[..NumberLength(folded)]);
    }

    /// <summary>Whether the cell is an operator alone.</summary>
    public bool IsOperator(string cell) => vocabulary.Operators.Contains(Fold.Compact(cell));

    /// <summary>Whether the cell is a unit alone.</summary>
    public bool IsUnit(string cell) => IsUnitWord(Fold.Compact(cell));

    /// <summary>The unit of a quantity, folded; null where it has none or is no quantity.</summary>
    public string? UnitOf(string? cell) =>
        cell is not null && Take(Fold.Compact(cell)) is { Length: > 0 } rest && IsUnitWord(rest) ? rest : null;

    /// <summary>Whether the cell begins with an operator.</summary>
    public bool StartsWithOperator(string cell)
    {
        var folded = Fold.Compact(cell);
        return WithoutOperator(folded).Length < folded.Length;
    }

    // A unit, or units parted by strokes: 元/公里, 元/人*月.
    private bool IsUnitWord(string folded)
    {
        if (vocabulary.Units.Contains(folded))
            return true;
        if (!folded.AsSpan().ContainsAny(Strokes))
            return false;
        foreach (var part in folded.Split(StrokeCharacters))
        {
            if (!vocabulary.Units.Contains(part))
                return false;
        }

        return true;
    }

    // What is left of a folded text behind operator and number; null where no number stands there.
    private string? Take(string folded)
    {
        if (folded.Length is 0 or > LongestQuantity)
            return null;
        var number = WithoutOperator(folded);
        var length = NumberLength(number);
        return length == 0 || PrintedNumber.Parse(number[..length]) is null ? null : number[length..];
    }

    private string WithoutOperator(string folded)
    {
        foreach (var (length, _) in vocabulary.Operators.MatchesAt(folded, 0))
        {
            if (!char.IsLetter(folded[0]))
                return folded[length..];
        }

        return folded;
    }

    private static int NumberLength(string text)
    {
        var end = text.AsSpan().IndexOfAnyExcept(NumberCharacters);
        return end < 0 ? text.Length : end;
    }
}
