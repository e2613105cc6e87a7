using Analytics.Domain.Forms;
using Analytics.Ingestion.Files;
using Analytics.Ingestion.Parsing.Indicators;
using Analytics.Ingestion.Parsing.Sections;
using Analytics.Ingestion.Parsing.Text;
using Analytics.Ingestion.Parsing.Vocabulary;

namespace Analytics.Ingestion.Parsing.Reassembly;

/// <summary>A line, a part of a line, or a label over several lines, with what it is.</summary>
internal sealed record Fragment
{
    private double? _width;

    /// <summary>What it is.</summary>
    public required FragmentKind Kind { get; set; }

    /// <summary>Index of its first line in the form.</summary>
    public required int Line { get; init; }

    /// <summary>Index of its last line.</summary>
    public required int EndLine { get; init; }

    /// <summary>Its cells.</summary>
    public required IReadOnlyList<string> Cells { get; init; }

    /// <summary>Where it stands.</summary>
    public required SourcePlace Place { get; init; }

    /// <summary>The line it was taken from, the first of several.</summary>
    public required ContentLine Source { get; init; }

    /// <summary>Whether an empty line precedes it.</summary>
    public bool IsAfterBlank { get; init; }

    /// <summary>The labels of a head line with their values, which may be empty, and where these stand.</summary>
    public IReadOnlyList<(HeadField Field, string Value, SourcePlace Place)> Head { get; init; } = [];

    /// <summary>What a label of a part of the form means.</summary>
    public GoalHeader? Goal { get; init; }

    /// <summary>The level label with its points.</summary>
    public LevelName? Level { get; init; }

    /// <summary>Whether the label stands on the line of a row.</summary>
    public bool IsOnRow { get; init; }

    /// <summary>How the line's cells lie over the columns, for a line with values.</summary>
    public AlignedRow? Values { get; init; }

    /// <summary>The row of totals.</summary>
    public TotalRow? Total { get; init; }

    /// <summary>Its text.</summary>
    public string Text => string.Join(' ', Cells);

    /// <summary>Its width in Han characters.</summary>
    public double Width => _width ??= PrintedText.Width(Text);
}
