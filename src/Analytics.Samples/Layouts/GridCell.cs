using Analytics.Samples.Printing;

namespace Analytics.Samples.Layouts;

/// <summary>A cell of a table with its area.</summary>
/// <param name="Column">Its first column, from 0.</param>
/// <param name="Content">What stands in it.</param>
/// <param name="Width">How many columns it covers.</param>
/// <param name="Height">How many rows it covers.</param>
/// <param name="IsCentred">Whether its text is centred; long texts are not.</param>
internal sealed record GridCell(int Column, PageCell Content, int Width = 1, int Height = 1, bool IsCentred = true);
