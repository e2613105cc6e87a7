using Analytics.Domain.Forms;
using Analytics.Ingestion.Parsing.Vocabulary;

namespace Analytics.Ingestion.Parsing.Indicators;

/// <summary>A level label found in the table.</summary>
/// <param name="Printed">Its pieces as printed.</param>
/// <param name="Level">The level its word stands on; null for a label that is no level (绩效指标 beside the table).</param>
/// <param name="Place">Where it stands.</param>
/// <param name="Next">Index of the line after it.</param>
/// <param name="TakesPending">Whether the text line before it is its first piece.</param>
internal sealed record LevelLabel(IReadOnlyList<string> Printed, IndicatorLevel? Level, SourcePlace Place, int Next, bool TakesPending = false);
