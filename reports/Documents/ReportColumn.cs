namespace Analytics.Reports.Documents;

/// <summary>A column of a table.</summary>
/// <param name="Title">Its head, with the unit where the figures need one.</param>
/// <param name="Kind">What its figures are.</param>
/// <param name="Share">Its share of the table's width on paper; null for what its kind usually needs.</param>
public sealed record ReportColumn(string Title, ReportCellKind Kind, int? Share = null)
{
    /// <summary>Whether its cells stand to the right, digit under digit.</summary>
    public bool IsNumeric => Kind is not (ReportCellKind.Text or ReportCellKind.Date or ReportCellKind.Moment or ReportCellKind.Rank);

    /// <summary>The share of the table's width; a millimetre each in a table that fills the page.</summary>
    public int Width => Share ?? Kind switch
    {
        ReportCellKind.Text => 40,
        ReportCellKind.Amount or ReportCellKind.AmountDifference => 20,
        ReportCellKind.Date => 22,
        ReportCellKind.Moment => 30,
        ReportCellKind.Rate or ReportCellKind.RateDifference => 16,
        ReportCellKind.Score or ReportCellKind.ScoreDifference => 14,
        _ => 11,
    };
}
