using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Analytics.Reports.Words;

/// <summary>The styles of a text document: sizes in half points, distances in twentieths of a point.</summary>
internal static class TextStyles
{
    private const string BodyFont = "仿宋";
    private const string HeadingFont = "黑体";
    private const string SectionFont = "楷体";
    private const string TitleFont = "宋体";

    /// <summary>Makes the styles.</summary>
    /// <returns>Their root.</returns>
    public static Styles Create() => new(
        Style("ReportTitle", "报告标题", TitleFont, size: 52, line: 840, JustificationValues.Center, isBold: true, before: 3600, after: 1200),
        Style("Heading1", "heading 1", HeadingFont, size: 44, line: 680, JustificationValues.Center, isBold: true, after: 280, level: 0),
        Style("Heading2", "heading 2", SectionFont, size: 32, line: 560, JustificationValues.Left, isBold: true, indent: 640, level: 1),
        Style("ReportBody", "报告正文", BodyFont, size: 32, line: 560, JustificationValues.Both, indent: 640),
        Style("ReportCaption", "表题", HeadingFont, size: 24, line: 400, JustificationValues.Center, before: 80, after: 60),
        Style("ReportCell", "表格文字", TitleFont, size: 18, line: 260, JustificationValues.Left),
        Style("ReportNote", "表注", TitleFont, size: 18, line: 280, JustificationValues.Left, after: 120));

    private static Style Style(
        string id, string name, string font, int size, int line, JustificationValues alignment, bool isBold = false, int before = 0, int after = 0, int indent = 0, int? level = null)
    {
        var paragraph = new StyleParagraphProperties();
        if (level is not null)
            paragraph.Append(new KeepNext(), new KeepLines());
        paragraph.Append(
            new SpacingBetweenLines { Before = Number(before), After = Number(after), Line = Number(line), LineRule = LineSpacingRuleValues.Exact },
            new Indentation { FirstLine = Number(indent) },
            new Justification { Val = alignment });
        if (level is { } outline)
            paragraph.Append(new OutlineLevel { Val = outline });

        var run = new StyleRunProperties(new RunFonts { Ascii = "Times New Roman", HighAnsi = "Times New Roman", EastAsia = font });
        if (isBold)
            run.Append(new Bold());
        run.Append(new FontSize { Val = Number(size) }, new FontSizeComplexScript { Val = Number(size) });
        return new(new StyleName { Val = name }, new PrimaryStyle(), paragraph, run) { Type = StyleValues.Paragraph, StyleId = id, CustomStyle = level is null };
    }

    private static string Number(int value) => value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
