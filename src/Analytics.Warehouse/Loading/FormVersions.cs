using System.Data.Common;
using Analytics.Warehouse.Connections;
using Dapper;

namespace Analytics.Warehouse.Loading;

/// <summary>Numbers the versions of forms within a transaction: the last one that came in is the current one.</summary>
internal sealed class FormVersions(WarehouseConnections connections, DbTransaction transaction)
{
    /// <summary>Numbers forms that come in now, in their order, and ends the time of those that they replace.</summary>
    public async Task<IReadOnlyList<FormEntry>> AppendAsync(IReadOnlyList<FormEntry> entries, CancellationToken cancellationToken)
    {
        var versions = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var hashes in entries.Select(entry => entry.IdentityHash).OfType<string>().Distinct().Order(StringComparer.Ordinal).Chunk(ValueList.ValuesAtOnce))
        {
            var parameters = new DynamicParameters(new { No = false, Yes = true });
            var list = ValueList.AddTo(parameters, "Hash", hashes);
            var highest =
                $"""
                 select identity_hash, max(version_number) version_number
                 from warehouse.fact_evaluation
                 where identity_hash in ({list})
                 group by identity_hash
                 """;
            var replace =
                $"""
                 update warehouse.fact_evaluation
                 set is_current = @No
                 where is_current = @Yes and identity_hash in ({list})
                 """;

            // The update comes first: it waits for another loader of the same form, and the numbers read after it count that one's version.
            await ExecuteAsync(replace, parameters, cancellationToken);
            foreach (var row in await transaction.Connection!.QueryAsync<LastVersion>(
                connections.Work(highest, parameters, transaction, cancellationToken)))
            {
                versions[row.IdentityHash] = row.VersionNumber;
            }
        }

        var last = entries.Where(entry => entry.IdentityHash is not null)
            .GroupBy(entry => entry.IdentityHash!, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Last().FormKey, StringComparer.Ordinal);
        return [.. entries.Select(Number)];

        FormEntry Number(FormEntry entry)
        {
            if (entry.IdentityHash is not { } hash)
                return entry;
            versions[hash] = versions.GetValueOrDefault(hash) + 1;
            return entry with { VersionNumber = versions[hash], IsCurrent = last[hash] == entry.FormKey };
        }
    }

    /// <summary>Numbers forms anew whose facts are being rewritten and whose rows have been deleted; each keeps the time at which it came in.</summary>
    /// <param name="entries">The forms, with the numbers they had.</param>
    /// <param name="changed">The identities that a form has left or entered.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public async Task<IReadOnlyList<FormEntry>> RenumberAsync(
        IReadOnlyList<FormEntry> entries, IReadOnlySet<string> changed, CancellationToken cancellationToken)
    {
        const string hide =
            """
            update warehouse.fact_evaluation
            set is_current = @No, version_number = -version_number
            where identity_hash = @Hash
            """;
        const string find =
            """
            select form_key, loaded_at
            from warehouse.fact_evaluation
            where identity_hash = @Hash
            """;
        const string number =
            """
            update warehouse.fact_evaluation
            set is_current = @IsCurrent, version_number = @VersionNumber
            where form_key = @FormKey
            """;
        var numbers = new Dictionary<long, (int Version, bool IsCurrent)>();
        foreach (var hash in changed.Order(StringComparer.Ordinal))
        {
            // Out of the way of the unique numbers first; and whoever loads the same form waits here.
            await ExecuteAsync(hide, new { No = false, Hash = hash }, cancellationToken);
            var others = (await transaction.Connection!.QueryAsync<OtherVersion>(
                connections.Work(find, new { Hash = hash }, transaction, cancellationToken))).AsList();
            var inOrder = others.Select(other => (other.FormKey, LoadedAt: DateTime.SpecifyKind(other.LoadedAt, DateTimeKind.Utc), IsStored: true))
                .Concat(entries.Where(entry => entry.IdentityHash == hash).Select(entry => (entry.FormKey, entry.LoadedAt, IsStored: false)))
                .OrderBy(version => version.LoadedAt).ThenBy(version => version.FormKey)
                .ToList();
            for (var index = 0; index < inOrder.Count; index++)
            {
                var isCurrent = index == inOrder.Count - 1;
                if (inOrder[index].IsStored)
                    await ExecuteAsync(number, new { IsCurrent = isCurrent, VersionNumber = index + 1, inOrder[index].FormKey }, cancellationToken);
                else
                    numbers[inOrder[index].FormKey] = (index + 1, isCurrent);
            }
        }

        return
        [
            .. entries.Select(entry =>
                entry.IdentityHash is null ? entry with { VersionNumber = 1, IsCurrent = true }
                : numbers.TryGetValue(entry.FormKey, out var place) ? entry with { VersionNumber = place.Version, IsCurrent = place.IsCurrent }
                : entry),
        ];
    }

    private Task<int> ExecuteAsync(string sql, object parameters, CancellationToken cancellationToken) =>
        transaction.Connection!.ExecuteAsync(connections.Work(sql, parameters, transaction, cancellationToken));

    private sealed record LastVersion(string IdentityHash, int VersionNumber);

    private sealed record OtherVersion(long FormKey, DateTime LoadedAt);
}
