using System.Globalization;
using Analytics.Domain.Forms;

namespace Analytics.Web.Pages.Forms;

/// <summary>What of a file is marked: lines, and where the format has them a cell of a sheet or a rectangle of a page.</summary>
/// <param name="Lines">Lines of the extracted text.</param>
/// <param name="Cell">Address of the cell, such as <c>C7</c>; null where it is not known.</param>
/// <param name="Page">Page, counted from 1; null where the format has none.</param>
/// <param name="Box">Where on the page; null where it is not known.</param>
public sealed record SourceSpot(LineRange Lines, string? Cell = null, int? Page = null, PageBox? Box = null)
{
    private const int LongestCell = 12;
    private const decimal LargestPoint = 100_000m;

    /// <summary>The spot of a place.</summary>
    /// <param name="place">Where a value stands.</param>
    /// <returns>Its spot.</returns>
    public static SourceSpot Of(SourcePlace place) => new(LineRange.Of(place), place.Cell, place.Page, place.Page is null ? null : place.Box);

    /// <summary>Reads a spot as it stands in an address.</summary>
    /// <param name="line">The lines; without them there is no spot.</param>
    /// <param name="cell">The cell; may be anything.</param>
    /// <param name="page">The page; may be anything.</param>
    /// <param name="box">The rectangle; may be anything.</param>
    /// <returns>The spot, without what makes no sense; null where no lines are named.</returns>
    public static SourceSpot? Parse(string? line, string? cell, string? page, string? box)
    {
        if (LineRange.Parse(line) is not { } lines)
            return null;
        var number = Pages.Addresses.ParseNumber(page);
        return new(lines, IsCell(cell) ? cell : null, number, number is null ? null : ParseBox(box));
    }

    /// <summary>The rectangle as it stands in an address.</summary>
    /// <returns>Such as <c>72,100.5,300,112</c>; null where there is none.</returns>
    public string? BoxText() => Box is null
        ? null
        : string.Join(',', new[] { Box.Left, Box.Top, Box.Right, Box.Bottom }.Select(point => point.ToString("0.##", CultureInfo.InvariantCulture)));

    /// <summary>Whether another spot is the same, as far as an address can say.</summary>
    /// <param name="other">The other spot; null for none.</param>
    /// <returns>True for the same lines, cell, page and rectangle.</returns>
    public bool IsSame(SourceSpot? other) =>
        other is not null && other.Lines == Lines && other.Cell == Cell && other.Page == Page && other.BoxText() == BoxText();

    private static bool IsCell(string? text) =>
        text is { Length: > 1 and <= LongestCell } && SheetCell.Parse(text) is not null;

    private static PageBox? ParseBox(string? text)
    {
        var points = new List<decimal>();
        foreach (var part in text?.Split(',') ?? [])
        {
            if (!decimal.TryParse(part, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var point) || point > LargestPoint)
                return null;
            points.Add(point);
        }

        return points is [var left, var top, var right, var bottom] && left <= right && top <= bottom ? new(left, top, right, bottom) : null;
    }
}
