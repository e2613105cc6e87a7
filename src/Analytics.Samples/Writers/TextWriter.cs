using System.Text;
using Analytics.Samples.Layouts;
using Analytics.Samples.Printing;

namespace Analytics.Samples.Writers;

/// <summary>Writes forms as plain text, in one of the layouts and encodings that texts come in.</summary>
internal static class TextWriter
{
    private const string Natural = "natural";

    private static readonly (string Item, int Share)[] Layouts =
    [
        (Natural, 64), ("ocr", 3), ("aligned", 6), ("pipes", 5), ("tabs", 5), ("cell-a-line", 4), ("one-line", 3), ("glued", 2), (ScrambledText.BodyFirstName, 4), (ScrambledText.TitleLastName, 4),
    ];

    /// <summary>The encoding of older Chinese systems.</summary>
    public static Encoding Gb18030 { get; } = CodePagesEncodingProvider.Instance.GetEncoding("gb18030")
        ?? throw new InvalidOperationException("The code page GB18030 is part of .NET and was not found.");

    /// <summary>Writes the forms one after the other.</summary>
    public static (string Layout, byte[] Content) Write(IReadOnlyList<FormPage> pages, SeededRandom random)
    {
        var layout = random.Pick(Layouts);
        if (layout is ScrambledText.BodyFirstName or ScrambledText.TitleLastName)
            layout = Array.Find(ScrambledText.Names, name => pages.All(page => ScrambledText.CanScramble(page, name))) ?? Natural;
        var style = NaturalStyle.Draw(random);
        var lines = pages.SelectMany(page => layout switch
        {
            "aligned" => [.. GridText.Aligned(FormGrid.Of(page)), "", ""],
            "pipes" => [.. GridText.Piped(FormGrid.Of(page)), ""],
            "tabs" => [.. GridText.Tabbed(FormGrid.Of(page)), ""],
            "cell-a-line" => GridText.CellByCell(FormGrid.Of(page)),
            "one-line" => [string.Join(' ', GridText.CellByCell(FormGrid.Of(page)))],
            "ocr" => OcrText.Damage(new NaturalText(page, style, random).Lines(), random),
            "glued" => new GluedText(page, style).Lines(),
            ScrambledText.BodyFirstName => ScrambledText.BodyFirst(page, style, random),
            ScrambledText.TitleLastName => ScrambledText.TitleLast(page, style),
            _ => new NaturalText(page, style, random).Lines(),
        });
        var text = layout == "one-line" ? string.Join(' ', lines) : string.Join('\n', lines) + "\n";
        return (layout, Encode(random.Chance(15) ? text.Replace("\n", "\r\n", StringComparison.Ordinal) : text, random));
    }

    private static byte[] Encode(string text, SeededRandom random)
    {
        var encoding = random.Pick<Encoding>([(new UTF8Encoding(false), 60), (new UTF8Encoding(true), 15), (Gb18030, 20), (new UnicodeEncoding(bigEndian: false, byteOrderMark: true), 5)]);
        return [.. encoding.GetPreamble(), .. encoding.GetBytes(text)];
    }
}
