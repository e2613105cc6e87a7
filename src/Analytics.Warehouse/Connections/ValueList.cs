using System.Data.Common;
using System.Globalization;
using Dapper;

namespace Analytics.Warehouse.Connections;

/// <summary>Values of an <c>in (…)</c>, one parameter each: as one parameter Dapper would hand PostgreSQL an array, which SQL Server has not.</summary>
internal static class ValueList
{
    /// <summary>As many values as one statement takes; SQL Server ends at 2,100 parameters.</summary>
    public const int ValuesAtOnce = 500;

    /// <summary>Adds the values to the parameters of a statement.</summary>
    /// <typeparam name="TValue">Type of the values.</typeparam>
    /// <param name="parameters">The parameters.</param>
    /// <param name="name">Name of the parameters before their number, such as <c>Hash</c>.</param>
    /// <param name="values">The values, at least one.</param>
    /// <returns>The text between the brackets, such as <c>@Hash0, @Hash1</c>.</returns>
    public static string AddTo<TValue>(DynamicParameters parameters, string name, IReadOnlyCollection<TValue> values)
    {
        ArgumentOutOfRangeException.ThrowIfZero(values.Count);
        foreach (var (index, value) in values.Index())
            parameters.Add(NameOf(name, index), value);
        return string.Join(", ", Enumerable.Range(0, values.Count).Select(index => "@" + NameOf(name, index)));
    }

    /// <summary>Reads the rows of any number of texts, with as many statements as that takes.</summary>
    /// <typeparam name="TRow">Type of the rows.</typeparam>
    /// <param name="connections">The warehouse.</param>
    /// <param name="transaction">The transaction to read in.</param>
    /// <param name="values">The texts; one that comes twice is asked for once.</param>
    /// <param name="sql">Gives the statement for a list such as <c>@Value0, @Value1</c>.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <param name="others">Further parameters of the statement; null for none.</param>
    public static async Task<IReadOnlyList<TRow>> QueryAsync<TRow>(
        WarehouseConnections connections,
        DbTransaction transaction,
        IEnumerable<string> values,
        Func<string, string> sql,
        CancellationToken cancellationToken,
        object? others = null)
    {
        var rows = new List<TRow>();
        foreach (var some in values.Distinct(StringComparer.Ordinal).Chunk(ValuesAtOnce))
        {
            var parameters = new DynamicParameters(others);
            var list = AddTo(parameters, "Value", some);
            rows.AddRange(await transaction.Connection!.QueryAsync<TRow>(connections.Work(sql(list), parameters, transaction, cancellationToken)));
        }

        return rows;
    }

    private static string NameOf(string name, int index) => string.Create(CultureInfo.InvariantCulture, $"{name}{index}");
}
