using Analytics.Domain.Forms;

namespace Analytics.Ingestion.Parsing.Indicators;

/// <summary>A line of the table that holds no values: a piece of a name, a target or a reason.</summary>
/// <param name="Text">Its text.</param>
/// <param name="Place">Where it stands.</param>
/// <param name="IsAfterBlank">Whether an empty line precedes it.</param>
internal readonly record struct TextLine(string Text, SourcePlace Place, bool IsAfterBlank);
