namespace Analytics.Reports.Charts;

/// <summary>One bar of a chart with the words that stand beside it.</summary>
public sealed record ChartPoint
{
    /// <summary>What the bar belongs to; equal in all series of a chart, different for different things.</summary>
    public required string Category { get; init; }

    /// <summary>The name beside the axis, short enough for its place.</summary>
    public required string Label { get; init; }

    /// <summary>The value in the axis's unit; null where absent: then there is no bar, only the text.</summary>
    public required decimal? Value { get; init; }

    /// <summary>The value as written at the end of the bar.</summary>
    public required string Text { get; init; }

    /// <summary>Lines shown when a pointer rests on the bar: the full name first.</summary>
    public IReadOnlyList<string> Hint { get; init; } = [];

    /// <summary>Key of what the bar belongs to, handed on when it is clicked.</summary>
    public int Key { get; init; }

    /// <summary>Where the value leads, also by the keyboard, which reaches no bar; null for nowhere, as on paper.</summary>
    public string? Address { get; init; }

    /// <summary>A fill of its own; null for that of the series.</summary>
    public ChartFill? Fill { get; init; }

    /// <summary>The value as a pixel position needs it.</summary>
    public double Position => (double)(Value ?? 0m);
}
