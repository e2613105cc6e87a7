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

    private static string NameOf(string name, int index) => string.Create(CultureInfo.InvariantCulture, $"{name}{index}");
}
