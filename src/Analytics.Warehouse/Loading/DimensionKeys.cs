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
        var named = new List<DepartmentRow>();
        foreach (var forms in entries.GroupBy(entry => KeyOf(entry.Form.CompetentDepartment), StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            if (forms.Key is not { } nameKey)
                continue;
            var code = forms.Select(entry => entry.Form.DepartmentCode?.Value).FirstOrDefault(value => value is not null);
            named.Add(new(nameKey, DatabaseText.Clip(forms.First().Form.CompetentDepartment!.Value, NameLength)!, DatabaseText.Clip(code, CodeLength)));
        }

        var present = await FindDepartmentsAsync(named, cancellationToken);
        var added = named.Where(row => !present.ContainsKey(row.NameKey)).ToList();
        foreach (var row in added)
        {
            await InsertAsync(
                "warehouse.dim_department", ["name_key"], ["name_key", "name", "code"], new { name_key = row.NameKey, name = row.Name, code = row.Code }, cancellationToken);
        }

        foreach (var (key, found) in await FindDepartmentsAsync(added, cancellationToken))
            present[key] = found;
        foreach (var row in named.Where(row => row.Code is not null && present[row.NameKey].Code is null))
        {
            await transaction.Connection!.ExecuteAsync(connections.Work(
                "update warehouse.dim_department set code = @Code where department_key = @Key and code is null",
                new { row.Code, Key = present[row.NameKey].DepartmentKey },
                transaction,
                cancellationToken));
        }

        return present.ToDictionary(found => found.Key, found => found.Value.DepartmentKey, StringComparer.Ordinal);
    }

    private async Task<Dictionary<string, DepartmentFound>> FindDepartmentsAsync(IReadOnlyList<DepartmentRow> rows, CancellationToken cancellationToken) =>
        (await ValueList.QueryAsync<DepartmentFound>(
            connections,
            transaction,
            rows.Select(row => row.NameKey),
            list => $"select department_key, name_key, code from warehouse.dim_department where name_key in ({list})",
            cancellationToken))
        .ToDictionary(row => row.NameKey, StringComparer.Ordinal);

    private async Task<Dictionary<(int DepartmentKey, string NameKey), int>> ResolveWithinDepartmentsAsync(
        string dimension, IReadOnlyList<FormEntry> entries, Func<FormEntry, Reading<string>?> name, CancellationToken cancellationToken)
    {
        var table = $"warehouse.dim_{dimension}";
        var named = (
            from entry in entries
            let key = MemberKey(entry, name(entry))
            where key is not null
            orderby key.Value.DepartmentKey, key.Value.NameKey
            select (Key: key.Value, Name: name(entry)!.Value)).DistinctBy(member => member.Key).ToList();
        var present = await FindMembersAsync(dimension, [.. named.Select(member => member.Key)], cancellationToken);
        var added = named.Where(member => !present.ContainsKey(member.Key)).ToList();
        foreach (var (key, printed) in added)
        {
            await InsertAsync(
                table,
                ["department_key", "name_key"],
                ["department_key", "name_key", "name"],
                new { department_key = key.DepartmentKey, name_key = key.NameKey, name = DatabaseText.Clip(printed, NameLength) },
                cancellationToken);
        }

        foreach (var (key, member) in await FindMembersAsync(dimension, [.. added.Select(member => member.Key)], cancellationToken))
            present[key] = member;
        return present;
    }

    private async Task<Dictionary<(int DepartmentKey, string NameKey), int>> FindMembersAsync(
        string dimension, IReadOnlyCollection<(int DepartmentKey, string NameKey)> keys, CancellationToken cancellationToken)
    {
        var found = new Dictionary<(int DepartmentKey, string NameKey), int>();
        foreach (var some in keys.Chunk(ValueList.ValuesAtOnce))
        {
            var parameters = new DynamicParameters();
            var departments = ValueList.AddTo(parameters, "Department", some.Select(key => key.DepartmentKey).Distinct().ToList());
            var names = ValueList.AddTo(parameters, "Name", some.Select(key => key.NameKey).Distinct(StringComparer.Ordinal).ToList());
            foreach (var row in await transaction.Connection!.QueryAsync<MemberFound>(connections.Work(
                $"""
                 select department_key, name_key, {dimension}_key member_key
                 from warehouse.dim_{dimension}
                 where department_key in ({departments}) and name_key in ({names})
                 """,
                parameters,
                transaction,
                cancellationToken)))
            {
                found[(row.DepartmentKey, row.NameKey)] = row.MemberKey;
            }
        }

        return found;
    }

    private Task<int?> FindAsync(string sql, object parameters, CancellationToken cancellationToken) =>
        transaction.Connection!.QuerySingleOrDefaultAsync<int?>(connections.Work(sql, parameters, transaction, cancellationToken));

    private Task<int> InsertAsync(string table, string[] keyColumns, string[] columns, object row, CancellationToken cancellationToken) =>
        transaction.Connection!.ExecuteAsync(connections.Work(
            connections.Engine.InsertIfAbsent(table, keyColumns, columns), row, transaction, cancellationToken));

    private sealed record DepartmentRow(string NameKey, string Name, string? Code);

    private sealed record DepartmentFound(int DepartmentKey, string NameKey, string? Code);

    private sealed record MemberFound(int DepartmentKey, string NameKey, int MemberKey);
}
