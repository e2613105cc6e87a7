using Analytics.Domain.Forms;

namespace Analytics.Ingestion.Parsing;

/// <summary>A title line.</summary>
/// <param name="Text">The title without the year and what stands before it.</param>
/// <param name="Kind">The kind of form it names.</param>
/// <param name="Year">The year in the title line; null where none stands there.</param>
/// <param name="Line">Index of its first line in the document.</param>
/// <param name="EndLine">Index of its last line.</param>
internal sealed record FormTitle(string Text, FormKind Kind, int? Year, int Line, int EndLine);
