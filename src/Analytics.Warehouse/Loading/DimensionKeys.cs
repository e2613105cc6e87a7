using System.Data.Common;
using Analytics.Domain.Forms;
using Analytics.Warehouse.Connections;
using Dapper;

namespace Analytics.Warehouse.Loading;

/// <summary>Finds the keys of departments, units, projects and fiscal years, and adds those that are new.</summary>
/// <remarks>New names are added in the order of their keys, so that two loaders never wait for each other in a circle.</remarks>
internal sealed class DimensionKeys(WarehouseConnections connections, DbTransaction transaction)
{
    private const int NameLength = 1000;
    private const int CodeLength = 100;

    /// <summary>Gives every form the keys of what it names.</summary>
    public async Task<IReadOnlyList<FormEntry>> ResolveAsync(IReadOnlyList<FormEntry> entries, CancellationToken cancellationToken)
    {
        foreach (var year in entries.Select(entry => FactLimits.Year(entry.Form.FiscalYear?.Value)).OfType<int>().Distinct().Order())
            await EnsureFiscalYearAsync(year, cancellationToken);

        var departments = await ResolveDepartmentsAsync(entries, cancellationToken);
        var resolved = entries
            .Select(entry => entry with { DepartmentKey = KeyOf(entry.Form.CompetentDepartment) is { } key ? departments[key] : null })
            .ToList();
        var units = await ResolveWithinDepartmentsAsync("unit", resolved, entry => entry.Form.ImplementingUnit, cancellationToken);
        var projects = await ResolveWithinDepartmentsAsync("project", resolved, entry => entry.Form.ProjectName, cancellationToken);
        return
        [
            .. resolved.Select(entry => entry with
            {
                UnitKey = MemberKey(entry, entry.Form.ImplementingUnit) is { } unit ? units[unit] : null,
                ProjectKey = MemberKey(entry, entry.Form.ProjectName) is { } project ? projects[project] : null,
            }),
        ];
    }

    private static string? KeyOf(Reading<string>? name) =>
        name is not null && NameKey.Of(name.Value) is { Length: > 0 } key ? key : null;

    private static (int DepartmentKey, string NameKey)? MemberKey(FormEntry entry, Reading<string>? name) =>
        entry.DepartmentKey is { } department && KeyOf(name) is { } key ? (department, key) : null;

    private async Task EnsureFiscalYearAsync(int year, CancellationToken cancellationToken)
    {
        if (await FindAsync("select fiscal_year from warehouse.dim_fiscal_year where fiscal_year = @Year", new { Year = year }, cancellationToken) is null)
        {
            await InsertAsync(
                "warehouse.dim_fiscal_year",
                ["fiscal_year"],
                ["fiscal_year", "starts_on", "ends_on"],
                new { fiscal_year = year, starts_on = new DateTime(year, 1, 1), ends_on = new DateTime(year, 12, 31) },
                cancellationToken);
        }
    }

    private async Task<Dictionary<string, int>> ResolveDepartmentsAsync(IReadOnlyList<FormEntry> entries, CancellationToken cancellationToken)
    {
        const string find = "select department_key from warehouse.dim_department where name_key = @name_key";
        const string complete = "update warehouse.dim_department set code = @Code where department_key = @Key and code is null";
        var keys = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var named in entries.GroupBy(entry => KeyOf(entry.Form.CompetentDepartment), StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            if (named.Key is not { } nameKey)
                continue;
            var code = DatabaseText.Clip(named.Select(entry => entry.Form.DepartmentCode?.Value).FirstOrDefault(value => value is not null), CodeLength);
            var row = new { name_key = nameKey, name = DatabaseText.Clip(named.First().Form.CompetentDepartment!.Value, NameLength), code };
            keys[nameKey] = await FindOrAddAsync(find, "warehouse.dim_department", ["name_key"], ["name_key", "name", "code"], row, cancellationToken);
            if (code is not null)
            {
                await transaction.Connection!.ExecuteAsync(
                    connections.Work(complete, new { Code = code, Key = keys[nameKey] }, transaction, cancellationToken));
            }
        }

        return keys;
    }

    private async Task<Dictionary<(int DepartmentKey, string NameKey), int>> ResolveWithinDepartmentsAsync(
        string dimension, IReadOnlyList<FormEntry> entries, Func<FormEntry, Reading<string>?> name, CancellationToken cancellationToken)
    {
        var table = $"warehouse.dim_{dimension}";
        var find = $"select {dimension}_key from {table} where department_key = @department_key and name_key = @name_key";
        var keys = new Dictionary<(int DepartmentKey, string NameKey), int>();
        var named = from entry in entries
                    let key = MemberKey(entry, name(entry))
                    where key is not null
                    orderby key.Value.DepartmentKey, key.Value.NameKey
                    select (Key: key.Value, Name: name(entry)!.Value);
        foreach (var (key, printed) in named.DistinctBy(member => member.Key))
        {
            var row = new { department_key = key.DepartmentKey, name_key = key.NameKey, name = DatabaseText.Clip(printed, NameLength) };
            keys[key] = await FindOrAddAsync(
                find, table, ["department_key", "name_key"], ["department_key", "name_key", "name"], row, cancellationToken);
        }

        return keys;
    }

    private async Task<int> FindOrAddAsync(
        string find, string table, string[] keyColumns, string[] columns, object row, CancellationToken cancellationToken)
    {
        if (await FindAsync(find, row, cancellationToken) is { } present)
            return present;
        await InsertAsync(table, keyColumns, columns, row, cancellationToken);
        return await FindAsync(find, row, cancellationToken)
            ?? throw new InvalidOperationException($"A row of {table} is gone right after it was added.");
    }

    private Task<int?> FindAsync(string sql, object parameters, CancellationToken cancellationToken) =>
        transaction.Connection!.QuerySingleOrDefaultAsync<int?>(connections.Work(sql, parameters, transaction, cancellationToken));

    private Task<int> InsertAsync(string table, string[] keyColumns, string[] columns, object row, CancellationToken cancellationToken) =>
        transaction.Connection!.ExecuteAsync(connections.Work(
            connections.Engine.InsertIfAbsent(table, keyColumns, columns), row, transaction, cancellationToken));
}
