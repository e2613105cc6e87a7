using System.Globalization;

namespace Analytics.Ingestion.Files.Workbooks;

/// <summary>Where a cell stands in its sheet.</summary>
/// <param name="Row">The row, from 1.</param>
/// <param name="Column">The column, from 0.</param>
internal readonly record struct CellAddress(int Row, int Column)
{
    private const int Letters = 26;

    /// <summary>Reads an address such as C7; null where it is none.</summary>
    public static CellAddress? Parse(ReadOnlySpan<char> address)
    {
        var column = 0;
        var length = 0;
        for (; length < address.Length && char.IsAsciiLetterUpper(address[length]) && length < 3; length++)
            column = column * Letters + address[length] - 'A' + 1;
        return length > 0 && int.TryParse(address[length..], NumberStyles.None, CultureInfo.InvariantCulture, out var row) && row > 0
            ? new(row, column - 1)
            : null;
    }

    /// <summary>The address as people write it, such as C7.</summary>
    public override string ToString()
    {
        var name = "";
        for (var rest = Column + 1; rest > 0; rest = (rest - 1) / Letters)
            name = (char)('A' + (rest - 1) % Letters) + name;
        return name + Row.ToString(CultureInfo.InvariantCulture);
    }
}
