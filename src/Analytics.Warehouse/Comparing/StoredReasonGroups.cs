using System.Data.Common;
using System.Globalization;
using Analytics.Domain.Shortfalls;
using Analytics.Warehouse.Connections;
using Dapper;

namespace Analytics.Warehouse.Comparing;

/// <summary>Puts the groups of near-identical reasons in place of those of the comparison before, within a transaction.</summary>
internal sealed class StoredReasonGroups(WarehouseConnections connections, DbTransaction transaction)
{
    private const string GroupTable = "warehouse.dim_reason_group";
    private const string ReasonTable = "warehouse.dim_reason";
    private const int KeysAtOnce = 500;
    private const int RowsAtOnce = 20_000;

    private static readonly CopyColumn<ReasonGroup>[] GroupColumns =
    [
        new("reason_group_key", CopyType.Text, group => group.Key),
        new("sentence", CopyType.Text, group => group.Sentence),
    ];

    private static readonly CopyColumn<KeyValuePair<string, string>>[] ReasonColumns =
    [
        new("reason_hash", CopyType.Text, reason => reason.Key),
        new("reason_group_key", CopyType.Text, reason => reason.Value),
    ];

    /// <summary>Writes what differs from what lies there.</summary>
    /// <param name="groupOfReason">The group of each wording, by the hash of the wording.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public async Task ReplaceAsync(IReadOnlyDictionary<string, ReasonGroup> groupOfReason, CancellationToken cancellationToken)
    {
        var groups = groupOfReason.Values.DistinctBy(group => group.Key).ToDictionary(group => group.Key, StringComparer.Ordinal);
        var storedGroups = (await QueryAsync<StoredGroup>($"select reason_group_key, sentence from {GroupTable}", cancellationToken))
            .ToDictionary(group => group.ReasonGroupKey, group => group.Sentence, StringComparer.Ordinal);
        var storedReasons = (await QueryAsync<StoredReason>($"select reason_hash, reason_group_key from {ReasonTable}", cancellationToken))
            .ToDictionary(reason => reason.ReasonHash, reason => reason.ReasonGroupKey, StringComparer.Ordinal);

        // Reasons refer to groups: they leave before a group goes, and come after a group has come.
        await DeleteAsync(
            ReasonTable,
            "reason_hash",
            storedReasons.Where(reason => groupOfReason.GetValueOrDefault(reason.Key)?.Key != reason.Value).Select(reason => reason.Key),
            cancellationToken);
        await DeleteAsync(GroupTable, "reason_group_key", storedGroups.Keys.Where(key => !groups.ContainsKey(key)), cancellationToken);
        foreach (var group in groups.Values.Where(group => storedGroups.TryGetValue(group.Key, out var stored) && stored != group.Sentence))
        {
            await transaction.Connection!.ExecuteAsync(connections.Work(
                $"update {GroupTable} set sentence = @Sentence where reason_group_key = @Key", group, transaction, cancellationToken));
        }

        await CopyAsync(GroupTable, GroupColumns, groups.Values.Where(group => !storedGroups.ContainsKey(group.Key)), cancellationToken);
        await CopyAsync(
            ReasonTable,
            ReasonColumns,
            groupOfReason.Where(reason => storedReasons.GetValueOrDefault(reason.Key) != reason.Value.Key)
                .Select(reason => KeyValuePair.Create(reason.Key, reason.Value.Key)),
            cancellationToken);
    }

    private Task<IEnumerable<TRow>> QueryAsync<TRow>(string sql, CancellationToken cancellationToken) =>
        transaction.Connection!.QueryAsync<TRow>(connections.Work(sql, null, transaction, cancellationToken));

    private async Task DeleteAsync(string table, string column, IEnumerable<string> keys, CancellationToken cancellationToken)
    {
        foreach (var chunk in keys.Chunk(KeysAtOnce))
        {
            var parameters = new DynamicParameters();
            for (var index = 0; index < chunk.Length; index++)
                parameters.Add(NameOf(index), chunk[index]);
            var list = string.Join(", ", chunk.Select((_, index) => "@" + NameOf(index)));
            await transaction.Connection!.ExecuteAsync(connections.Work(
                $"delete from {table} where {column} in ({list})", parameters, transaction, cancellationToken));
        }

        static string NameOf(int index) => string.Create(CultureInfo.InvariantCulture, $"Key{index}");
    }

    private async Task CopyAsync<TRow>(
        string table, IReadOnlyList<CopyColumn<TRow>> columns, IEnumerable<TRow> rows, CancellationToken cancellationToken)
    {
        foreach (var chunk in rows.Chunk(RowsAtOnce))
            await connections.Engine.CopyAsync(transaction, table, columns, chunk, cancellationToken);
    }

    private sealed record StoredGroup(string ReasonGroupKey, string Sentence);

    private sealed record StoredReason(string ReasonHash, string ReasonGroupKey);
}
