namespace Analytics.Domain.Forms;

/// <summary>A rectangle on a page, in points (1/72 inch) from its upper left corner.</summary>
/// <param name="Left">Left edge.</param>
/// <param name="Top">Upper edge.</param>
/// <param name="Right">Right edge.</param>
/// <param name="Bottom">Lower edge.</param>
public sealed record PageBox(decimal Left, decimal Top, decimal Right, decimal Bottom)
{
    /// <summary>The smallest rectangle that covers this one and another one of the same page.</summary>
    /// <param name="other">The other one.</param>
    /// <returns>The rectangle.</returns>
    public PageBox Through(PageBox other) => new(
        Math.Min(Left, other.Left), Math.Min(Top, other.Top), Math.Max(Right, other.Right), Math.Max(Bottom, other.Bottom));
}
