using System.Text;

namespace Analytics.Samples.Layouts;

/// <summary>Damages a text lightly, as recognition from a scan does; what was printed can still be told from the rest of the row.</summary>
internal static class OcrText
{
    private const char FirstHan = '\u4E00';
    private const char LastHan = '\u9FFF';
    private const int FullWidthOffset = '０' - '0';

    /// <summary>The damaged lines.</summary>
    public static IReadOnlyList<string> Damage(IReadOnlyList<string> lines, SeededRandom random) => [.. lines.Select(line => Damage(line, random))];

    private static string Damage(string line, SeededRandom random) => random.Below(12) switch
    {
        0 => line.Replace('≥', '2'),
        1 => WithStrayBlank(line, random),
        2 => string.Join(' ', line.Split(' ').Select(cell => cell.All(char.IsAsciiDigit) ? Widened(cell) : cell)),
        3 => line.Replace('%', '％'),
        _ => line,
    };

    private static string WithStrayBlank(string line, SeededRandom random)
    {
        if (line.Length < 2)
            return line;
        var at = random.Between(1, line.Length - 1);
        return IsHan(line[at - 1]) && IsHan(line[at]) ? line.Insert(at, " ") : line;
    }

    private static bool IsHan(char character) => character is >= FirstHan and <= LastHan;

    private static string Widened(string digits)
    {
        var widened = new StringBuilder(digits.Length);
        foreach (var digit in digits)
            widened.Append((char)(digit + FullWidthOffset));
        return widened.ToString();
    }
}
