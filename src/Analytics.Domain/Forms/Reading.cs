namespace Analytics.Domain.Forms;

/// <summary>A value together with the place it was read from and how sure the reading is.</summary>
/// <remarks>A value that the form does not give is a null <see cref="Reading{T}"/>, never a zero and never a guess.</remarks>
/// <typeparam name="T">Type of the value.</typeparam>
/// <param name="Value">The value as printed; texts without their line breaks.</param>
/// <param name="Place">Where it stands.</param>
/// <param name="Confidence">From 0 to 1: 1 was read plainly or comes from a person, less was inferred from order, arithmetic or content.</param>
/// <param name="Origin">Whether it was read, or confirmed or corrected by a person.</param>
public sealed record Reading<T>(T Value, SourcePlace Place, decimal Confidence = 1m, ReadingOrigin Origin = ReadingOrigin.Read);
