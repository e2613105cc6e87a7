namespace Analytics.Samples.Writers;

/// <summary>Addresses of cells as spreadsheets write them.</summary>
internal static class CellAddress
{
    private const int Letters = 26;

    /// <summary>The address of a cell, such as C7.</summary>
    /// <param name="column">The column, from 0.</param>
    /// <param name="row">The row, from 1.</param>
    public static string Of(int column, int row)
    {
        var letters = "";
        for (var left = column + 1; left > 0; left = (left - 1) / Letters)
            letters = (char)('A' + ((left - 1) % Letters)) + letters;
        return letters + Printed.Number(row);
    }
}
