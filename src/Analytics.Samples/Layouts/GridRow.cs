namespace Analytics.Samples.Layouts;

/// <summary>What a row of a table is for.</summary>
internal enum GridRowKind
{
    /// <summary>Title and what stands above the ruled table.</summary>
    Above,

    /// <summary>Labels with values.</summary>
    Head,

    /// <summary>The funding block.</summary>
    Funding,

    /// <summary>The goals.</summary>
    Goals,

    /// <summary>The header of the indicator table.</summary>
    TableHeader,

    /// <summary>An indicator.</summary>
    Indicator,

    /// <summary>总分.</summary>
    Total,

    /// <summary>The conclusion.</summary>
    Closing,

    /// <summary>Below the ruled table.</summary>
    Below,
}

/// <summary>A row of a table; cells covered by an area that began above are left out.</summary>
/// <param name="Kind">What it is for.</param>
/// <param name="Cells">Its cells from left to right.</param>
internal sealed record GridRow(GridRowKind Kind, IReadOnlyList<GridCell> Cells)
{
    /// <summary>Whether the row is part of the ruled table.</summary>
    public bool IsRuled => Kind is not (GridRowKind.Above or GridRowKind.Below);
}
