namespace Analytics.Ingestion.Parsing.Indicators;

/// <summary>What is known about the rows around a run of text lines.</summary>
internal sealed record SegmentRequest
{
    /// <summary>The text lines.</summary>
    public required IReadOnlyList<TextLine> Lines { get; init; }

    /// <summary>Whether a row stands above that may take text.</summary>
    public bool HasRowAbove { get; init; }

    /// <summary>The name on the line of the row above.</summary>
    public string NameAbove { get; init; } = "";

    /// <summary>Whether that row lost points or is far off its target, so that a reason is due.</summary>
    public bool IsReasonDue { get; init; }

    /// <summary>The piece of its reason that stands on its own line; null where none does.</summary>
    public string? ReasonBegun { get; init; }

    /// <summary>Whether the table has a column for reasons.</summary>
    public bool HasReasonColumn { get; init; }

    /// <summary>Whether it has one for remarks, which need no occasion.</summary>
    public bool HasRemarkColumn { get; init; }

    /// <summary>Whether a row stands below that may take text.</summary>
    public bool HasRowBelow { get; init; }

    /// <summary>The name on the line of the row below; empty where it stands above that line.</summary>
    public string NameBelow { get; init; } = "";

    /// <summary>The first of the lines that an empty line parts from the text above but none from the row below; null where there is none.</summary>
    public int? BoundBelowFrom { get; init; }

    /// <summary>How many of target and actual stand above the line of the row below.</summary>
    public int MissingCount { get; init; }

    /// <summary>Width of the widest piece of a name in the table.</summary>
    public double NameWidth { get; init; }

    /// <summary>Width of the widest piece of a reason so far.</summary>
    public double ReasonWidth { get; init; }
}
