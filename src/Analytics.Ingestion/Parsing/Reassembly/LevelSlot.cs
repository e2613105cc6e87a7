using Analytics.Domain.Forms;
using Analytics.Domain.Indicators;

namespace Analytics.Ingestion.Parsing.Reassembly;

/// <summary>A place in the tree of indicators that rows may belong to.</summary>
/// <param name="Level1">The level-1 label; null where the form prints none for it.</param>
/// <param name="Level2">The level-2 label; null for rows whose label is not printed.</param>
/// <param name="Part">The part of the tree: what its rows are measured by.</param>
/// <param name="Kind">The kind of its rows; null where nothing is known of it.</param>
/// <param name="Index">Where the label stands among the fragments; null for one that is not printed.</param>
internal sealed record LevelSlot(Reading<string>? Level1, Reading<string>? Level2, LevelPart Part, IndicatorKind? Kind, int? Index);
