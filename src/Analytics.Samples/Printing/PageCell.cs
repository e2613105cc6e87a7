namespace Analytics.Samples.Printing;

/// <summary>A cell as printed.</summary>
/// <param name="Text">Its text; empty where nothing is printed.</param>
/// <param name="Number">Its number where it holds nothing else, for formats that store numbers; a fraction where it is a rate in percent.</param>
/// <param name="Formula">How a workbook computes it, as one of the names of <see cref="CellFormula"/>.</param>
internal sealed record PageCell(string Text, decimal? Number = null, CellFormula Formula = CellFormula.None)
{
    /// <summary>A cell without text.</summary>
    public static PageCell Empty { get; } = new("");
}

/// <summary>What a workbook may compute instead of storing it.</summary>
internal enum CellFormula
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>Executed ÷ adjusted budget.</summary>
    Rate,

    /// <summary>The sum of the scores.</summary>
    Total,
}
