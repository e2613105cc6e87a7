namespace Analytics.Domain.Forms;

/// <summary>Something in a file that could not be read, or not with certainty.</summary>
/// <param name="Code">Stable code such as <c>title-out-of-order</c>.</param>
/// <param name="Message">What is wrong, where, and what to do, in Chinese.</param>
/// <param name="Place">Where; null where it concerns the whole file.</param>
public sealed record ReadingProblem(string Code, string Message, SourcePlace? Place = null);
