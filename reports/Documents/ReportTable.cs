namespace Analytics.Reports.Documents;

/// <summary>A table as it stands on paper, in a text document and in a sheet.</summary>
public sealed record ReportTable
{
    /// <summary>What the table shows.</summary>
    public required string Title { get; init; }

    /// <summary>The columns.</summary>
    public required IReadOnlyList<ReportColumn> Columns { get; init; }

    /// <summary>The rows; each has a cell for every column.</summary>
    public required IReadOnlyList<IReadOnlyList<ReportCell>> Rows { get; init; }

    /// <summary>A last row that adds the others up; null for none.</summary>
    public IReadOnlyList<ReportCell>? Total { get; init; }

    /// <summary>A remark under the table; null for none.</summary>
    public string? Note { get; init; }

    /// <summary>What this table alone is limited to, beside what limits all tables of its file: names and values in order.</summary>
    public IReadOnlyList<(string Name, string Value)> Filters { get; init; } = [];

    /// <summary>Whether a column's cells stand to the right: it is one of figures, or of unlike figures that tell their kinds themselves.</summary>
    /// <param name="index">Index of the column.</param>
    public bool HoldsFigures(int index) => Columns[index].IsNumeric || Rows.Any(row => row[index].Kind is not null);

    /// <summary>The unit of the amounts, told once above the table; null where the table has none.</summary>
    public string? Unit => Columns.Any(column => column.Kind is ReportCellKind.Amount or ReportCellKind.AmountDifference) ? "万元" : null;
}
