using Analytics.Domain.Forms;
using Analytics.Ingestion.Files;
using Analytics.Ingestion.Parsing.Vocabulary;

namespace Analytics.Ingestion.Parsing.Indicators;

/// <summary>A row while its pieces are being collected.</summary>
internal sealed class OpenRow(ContentLine line, AlignedRow values)
{
    /// <summary>The line with its values.</summary>
    public ContentLine Line { get; } = line;

    /// <summary>What that line says.</summary>
    public AlignedRow Values { get; private set; } = values;

    /// <summary>The level-1 name that holds for it.</summary>
    public Reading<string>? Level1 { get; init; }

    /// <summary>The level-2 name that holds for it.</summary>
    public Reading<string>? Level2 { get; init; }

    /// <summary>Pieces of the name above its line.</summary>
    public List<TextLine> NameAbove { get; } = [];

    /// <summary>Pieces of the name below its line.</summary>
    public List<TextLine> NameBelow { get; } = [];

    /// <summary>Pieces of the target above its line.</summary>
    public List<TextLine> Target { get; } = [];

    /// <summary>Pieces of the actual above its line.</summary>
    public List<TextLine> Actual { get; } = [];

    /// <summary>Pieces of the target below its line, in a table whose columns are known.</summary>
    public List<TextLine> TargetBelow { get; } = [];

    /// <summary>Pieces of the actual below its line, in a table whose columns are known.</summary>
    public List<TextLine> ActualBelow { get; } = [];

    /// <summary>Pieces of the reason below its line.</summary>
    public List<TextLine> Reason { get; } = [];

    /// <summary>How sure it is which text belongs to it.</summary>
    public decimal TextConfidence { get; set; } = 1m;

    /// <summary>Decides for a reading of its line.</summary>
    public void Choose(AlignedRow reading) => Values = reading;

    /// <summary>Where a cell of its line stands.</summary>
    public SourcePlace PlaceOf(IndicatorColumn column) => Values.Places?.GetValueOrDefault(column) ?? Line.Place;

    /// <summary>A cell of its line; null where the column was left out.</summary>
    public string? Cell(IndicatorColumn column) => Values.Values.GetValueOrDefault(column);
}
