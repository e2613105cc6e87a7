using System.Text.RegularExpressions;
using Analytics.Warehouse.Connections;
using Analytics.Warehouse.Schema;
using Dapper;

namespace Analytics.Warehouse.Marts;

/// <summary>Makes the rows of one department anew in those marts whose scripts can do that, by the same scripts.</summary>
/// <remarks>A script says where its rows are those of one department, by a comment in its <c>where</c> clauses: <c>/* department: department_key */</c>.</remarks>
internal sealed partial class DepartmentMarts(WarehouseConnections connections)
{
    /// <summary>Makes them anew; all or none.</summary>
    public async Task<bool> RefreshAsync(int departmentKey, CancellationToken cancellationToken)
    {
        await using var connection = await connections.OpenAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await connections.Engine.LockAsync(transaction, MartRefresher.LockName, cancellationToken);
        foreach (var script in SqlScripts.In($"{connections.Engine.ScriptFolder}/marts").Where(script => Marks().IsMatch(script.Text)))
        {
            await connection.ExecuteAsync(connections.Work(
                Narrow(script.Text), new { DepartmentKey = departmentKey }, transaction, cancellationToken));
        }

        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    /// <summary>The text of a script for one department.</summary>
    internal static string Narrow(string script) => Marks().Replace(script, mark => $"and {mark.Groups["column"].Value} = @DepartmentKey");

    [GeneratedRegex(@"/\* department: (?<column>[a-z_0-9.]+) \*/", RegexOptions.NonBacktracking)]
    private static partial Regex Marks();
}
