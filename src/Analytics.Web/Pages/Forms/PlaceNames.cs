using Analytics.Domain.Forms;
using Analytics.Web.Components.Shared;
using Analytics.Web.Resources;

namespace Analytics.Web.Pages.Forms;

/// <summary>Places in words, as a person finds them in the file.</summary>
internal static class PlaceNames
{
    /// <summary>Names a place.</summary>
    /// <param name="place">The place.</param>
    /// <param name="cell">Its cell where that is known besides; null else.</param>
    /// <returns>Such as 第97行, 工作表“自评表”C7 单元格 or 第 2 页，第31行.</returns>
    public static string Of(SourcePlace place, string? cell = null) => place switch
    {
        { Sheet: { } sheet } when (place.Cell ?? cell) is { } address => FormsText.PlaceCell.With(sheet, address),
        { Sheet: { } sheet, Row: { } row } => FormsText.PlaceRow.With(sheet, row),
        { Page: { } page } => FormsText.PlacePage.With(page, LineNames.Of(LineRange.Of(place))),
        _ => LineNames.Of(LineRange.Of(place)),
    };
}
