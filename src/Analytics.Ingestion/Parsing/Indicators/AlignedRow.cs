using Analytics.Domain.Forms;
using Analytics.Ingestion.Parsing.Vocabulary;

namespace Analytics.Ingestion.Parsing.Indicators;

/// <summary>One way to read a line as the line with a row's values.</summary>
internal sealed record AlignedRow
{
    /// <summary>The name's cells on this line; empty where the name stands above.</summary>
    public required IReadOnlyList<string> Name { get; init; }

    /// <summary>How many of the leading text columns (target, actual) stand above and not on this line.</summary>
    public required int MissingCount { get; init; }

    /// <summary>The cells of each value column on this line; a column that is left out has none.</summary>
    public required IReadOnlyDictionary<IndicatorColumn, string> Values { get; init; }

    /// <summary>Where the cells of a row with known columns stand; null where the line is all that is known.</summary>
    public IReadOnlyDictionary<IndicatorColumn, SourcePlace>? Places { get; init; }

    /// <summary>The cells behind the values.</summary>
    public required IReadOnlyList<string> Trailing { get; init; }

    /// <summary>How far this reading is from a plain one; 0 or less is plain.</summary>
    public required double Cost { get; init; }

    /// <summary>Whether another reading of the line comes as near.</summary>
    public bool IsAmbiguous { get; init; }

    /// <summary>Other readings of the line that come near; the sums of the form may prefer one of them.</summary>
    public IReadOnlyList<AlignedRow> Alternatives { get; init; } = [];

    /// <summary>Whether the reading rests on arithmetic: cells were cut, or the sums of the form decided for it.</summary>
    public bool IsInferred { get; init; }
}
