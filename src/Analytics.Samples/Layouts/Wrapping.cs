using System.Text;

namespace Analytics.Samples.Layouts;

/// <summary>Breaks texts into lines of a width, and measures them as a terminal does: a Han character takes two columns.</summary>
internal static class Wrapping
{
    private const char FirstWide = '\u2E80';
    private const string NeverFirst = "，。；：！？、）》”％%)";

    /// <summary>How many columns a text takes.</summary>
    public static int Width(string text) => text.Sum(WidthOf);

    /// <summary>The lines of a text.</summary>
    /// <param name="text">The text; line breaks in it are kept.</param>
    /// <param name="width">The width of a line in Han characters.</param>
    /// <param name="keepsMarks">Whether a mark that may not begin a line is drawn up to the one before.</param>
    public static IReadOnlyList<string> Lines(string text, int width, bool keepsMarks = false)
    {
        var lines = new List<string>();
        foreach (var paragraph in text.Split('\n'))
        {
            var line = new StringBuilder();
            var used = 0;
            foreach (var character in paragraph)
            {
                if (used + WidthOf(character) > width * 2 && used > 0 && !(keepsMarks && NeverFirst.Contains(character, StringComparison.Ordinal)))
                {
                    lines.Add(line.ToString());
                    line.Clear();
                    used = 0;
                }

                line.Append(character);
                used += WidthOf(character);
            }

            lines.Add(line.ToString());
        }

        return lines;
    }

    private static int WidthOf(char character) => character >= FirstWide ? 2 : 1;
}
