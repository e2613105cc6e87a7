using Analytics.Domain.Forms;

namespace Analytics.Web.Pages.Forms;

/// <summary>A page of a file as a picture.</summary>
/// <param name="Path">Where the picture lies.</param>
/// <param name="ContentType">Its media type.</param>
/// <param name="Width">Width of the page in points.</param>
/// <param name="Height">Height of the page in points.</param>
/// <param name="PageCount">Pages of the file.</param>
internal sealed record PageImage(string Path, string ContentType, decimal Width, decimal Height, int PageCount)
{
    private const decimal Percent = 100m;

    /// <summary>A rectangle of the page in hundredths of its width and height, kept within the page.</summary>
    /// <param name="box">The rectangle in points.</param>
    /// <returns>Left, top, width and height.</returns>
    public (decimal Left, decimal Top, decimal Width, decimal Height) Share(PageBox box)
    {
        var left = Math.Clamp(box.Left / Width * Percent, 0m, Percent);
        var top = Math.Clamp(box.Top / Height * Percent, 0m, Percent);
        return (
            left,
            top,
            Math.Clamp(box.Right / Width * Percent, left, Percent) - left,
            Math.Clamp(box.Bottom / Height * Percent, top, Percent) - top);
    }
}
