using Analytics.Reports.Documents;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Analytics.Reports.Sheets;

/// <summary>How cells look: a format for every kind of figure, plain and in bold.</summary>
internal static class SheetStyles
{
    /// <summary>Index of the style of a table's head.</summary>
    public const uint Head = 1;

    /// <summary>Index of the style of words in bold.</summary>
    public const uint BoldText = 2;

    private const uint FirstFormat = 164;
    private const uint FirstKind = 3;
    private const int VariantsOfKind = 3;

    private static readonly ReportCellKind[] Kinds = Enum.GetValues<ReportCellKind>();

    /// <summary>The style of a cell.</summary>
    /// <param name="kind">What its figure is.</param>
    /// <param name="isBold">Whether it stands in a row of totals.</param>
    /// <returns>Index of the style.</returns>
    public static uint Of(ReportCellKind kind, bool isBold) => FirstKind + (uint)Array.IndexOf(Kinds, kind) * VariantsOfKind + (isBold ? 1u : 0u);

    /// <summary>The style of words that would be a formula if they were typed: they stay words, also after they were edited.</summary>
    /// <returns>Index of the style.</returns>
    public static uint OfQuoted() => FirstKind + (uint)Array.IndexOf(Kinds, ReportCellKind.Text) * VariantsOfKind + 2u;

    /// <summary>Makes the style sheet.</summary>
    /// <returns>Its root.</returns>
    public static Stylesheet Create()
    {
        var formats = new NumberingFormats();
        foreach (var (index, kind) in Kinds.Index())
            formats.Append(new NumberingFormat { NumberFormatId = FirstFormat + (uint)index, FormatCode = FormatOf(kind) });
        var cells = new CellFormats(
            new CellFormat { FontId = 0, FillId = 0, BorderId = 0 },
            new CellFormat(new Alignment { Horizontal = HorizontalAlignmentValues.Center, Vertical = VerticalAlignmentValues.Center, WrapText = true }) { FontId = 1, FillId = 2, BorderId = 1, ApplyFont = true, ApplyFill = true, ApplyBorder = true, ApplyAlignment = true },
            new CellFormat { FontId = 1, FillId = 0, BorderId = 0, ApplyFont = true });
        foreach (var (index, kind) in Kinds.Index())
        {
            foreach (var (isBold, isQuoted) in new[] { (false, false), (true, false), (false, true) })
            {
                cells.Append(new CellFormat(new Alignment { Vertical = VerticalAlignmentValues.Top, WrapText = kind == ReportCellKind.Text })
                {
                    NumberFormatId = FirstFormat + (uint)index,
                    FontId = isBold ? 1u : 0u,
                    FillId = 0,
                    BorderId = 1,
                    ApplyNumberFormat = true,
                    ApplyAlignment = true,
                    ApplyBorder = true,
                    QuotePrefix = isQuoted,
                });
            }
        }

        return new(
            formats,
            new Fonts(Font(isBold: false), Font(isBold: true)),
            new Fills(
                new Fill(new PatternFill { PatternType = PatternValues.None }),
                new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
                new Fill(new PatternFill(new ForegroundColor { Rgb = "FFDBE6F1" }) { PatternType = PatternValues.Solid })),
            new Borders(new Border(), new Border(Edge<LeftBorder>(), Edge<RightBorder>(), Edge<TopBorder>(), Edge<BottomBorder>(), new DiagonalBorder())),
            cells);
    }

    private static string FormatOf(ReportCellKind kind) => kind switch
    {
        ReportCellKind.Text => "@",
        ReportCellKind.Count or ReportCellKind.Rank => "#,##0",
        ReportCellKind.CountDifference => "+#,##0;-#,##0;0",
        ReportCellKind.Amount => "#,##0.00",
        ReportCellKind.AmountDifference => "+#,##0.00;-#,##0.00;0.00",
        ReportCellKind.Rate => "0.00%",
        ReportCellKind.Score => "0.00",
        ReportCellKind.RateDifference or ReportCellKind.ScoreDifference => "+0.00;-0.00;0.00",
        ReportCellKind.Date => "yyyy\\-mm\\-dd",
        ReportCellKind.Moment => "yyyy\\-mm\\-dd\\ hh:mm",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No such kind of cell."),
    };

    private static Font Font(bool isBold)
    {
        var font = new Font(new FontSize { Val = 11 }, new FontName { Val = "等线" });
        if (isBold)
            font.InsertAt(new Bold(), 0);
        return font;
    }

    private static TEdge Edge<TEdge>()
        where TEdge : BorderPropertiesType, new()
    {
        var edge = new TEdge { Style = BorderStyleValues.Thin };
        edge.Append(new Color { Rgb = "FF9AA5B1" });
        return edge;
    }
}
