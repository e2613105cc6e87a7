using Analytics.Domain.Budget;

namespace Analytics.Ingestion.Parsing.Text;

/// <summary>A column header as recognised.</summary>
/// <typeparam name="T">Type of the columns' meanings.</typeparam>
/// <param name="Meaning">What the column means; null where no word of the vocabulary says so.</param>
/// <param name="Column">Column of a table whose columns are known; else the order in the header.</param>
/// <param name="CurrencyUnit">The unit in the header's brackets, such as （万元）.</param>
/// <param name="ColumnCount">How many columns of the table stand under it.</param>
internal sealed record HeaderCell<T>(T? Meaning, int Column, CurrencyUnit? CurrencyUnit, int ColumnCount = 1)
    where T : struct, Enum
{
    /// <summary>Whether a cell of the table begins under this header.</summary>
    public bool Covers(int column) => column >= Column && column < Column + ColumnCount;
}
