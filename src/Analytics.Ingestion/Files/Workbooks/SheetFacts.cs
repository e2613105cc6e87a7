namespace Analytics.Ingestion.Files.Workbooks;

/// <summary>What a sheet says of its cells beside their values, found before they are read.</summary>
internal sealed class SheetFacts
{
    /// <summary>Cells that show an error in place of a value, with the error, such as #REF!.</summary>
    public Dictionary<CellAddress, string> Errors { get; } = [];

    /// <summary>Cells whose formula was never computed: they have no value to read.</summary>
    public List<CellAddress> Uncomputed { get; } = [];

    /// <summary>Why rows or cells of the sheet seem to be lost, in Chinese; null where nothing does.</summary>
    public string? Loss { get; set; }
}
