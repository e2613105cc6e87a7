namespace Analytics.UnitTests.Ingestion.Files.Pages;

/// <summary>How the edges of cells are drawn.</summary>
public enum CellEdges
{
    None,
    Lines,
    Bars,
}
