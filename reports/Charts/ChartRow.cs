using Microsoft.AspNetCore.Components;

namespace Analytics.Reports.Charts;

/// <summary>A row of a <see cref="RowChart"/>.</summary>
public sealed record ChartRow
{
    /// <summary>The name beside the axis.</summary>
    public required string Label { get; init; }

    /// <summary>What stands behind the row; null on paper.</summary>
    public string? Address { get; init; }

    /// <summary>Figures beside the name; null for none.</summary>
    public string? Lead { get; init; }

    /// <summary>The closing figure.</summary>
    public required string End { get; init; }

    /// <summary>The row in one sentence, for a resting pointer and a screen reader.</summary>
    public required string Hint { get; init; }

    /// <summary>What is drawn; places along the axis are in percent of its length.</summary>
    public required RenderFragment Marks { get; init; }
}
