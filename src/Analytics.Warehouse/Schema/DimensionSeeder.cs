using System.Data.Common;
using Analytics.Domain.Checks;
using Analytics.Domain.Indicators;
using Analytics.Domain.Shortfalls;
using Analytics.Warehouse.Connections;
using Analytics.Warehouse.Loading;
using Dapper;

namespace Analytics.Warehouse.Schema;

/// <summary>Writes the dimensions whose words belong to the domain, so that they stand in one place only.</summary>
internal sealed class DimensionSeeder(WarehouseConnections connections)
{
    /// <summary>Adds what is missing and brings what changed up to date, in one transaction; nothing is taken away.</summary>
    public async Task SeedAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await SeedAsync(
            transaction,
            "warehouse.dim_rule",
            ["rule_code", "title", "reason", "severity", "ordinal"],
            RuleCatalogue.All.Select((rule, index) => (object)new
            {
                rule_code = rule.Code,
                title = rule.Title,
                reason = rule.Reason,
                severity = Codes.Of(rule.Severity),
                ordinal = index,
            }),
            cancellationToken);
        await SeedAsync(
            transaction,
            "warehouse.dim_indicator_kind",
            ["indicator_kind", "name", "ordinal"],
            Enum.GetValues<IndicatorKind>().Select((kind, index) => (object)new
            {
                indicator_kind = Codes.Of(kind),
                name = kind.ToChinese(),
                ordinal = index,
            }),
            cancellationToken);
        await SeedAsync(
            transaction,
            "warehouse.dim_shortfall_category",
            ["shortfall_category", "name", "is_boilerplate", "ordinal"],
            ShortfallTaxonomy.All.Select(category => (object)new
            {
                shortfall_category = category.Code,
                name = category.Name,
                is_boilerplate = category.IsBoilerplate,
                ordinal = category.Order,
            }),
            cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    // The first column is the key.
    private async Task SeedAsync(
        DbTransaction transaction, string table, string[] columns, IEnumerable<object> rows, CancellationToken cancellationToken)
    {
        var key = columns[0];
        var update = $"update {table} set {string.Join(", ", columns.Skip(1).Select(column => $"{column} = @{column}"))} where {key} = @{key}";
        var insert = connections.Engine.InsertIfAbsent(table, [key], columns);
        foreach (var row in rows)
        {
            if (await transaction.Connection!.ExecuteAsync(connections.Work(update, row, transaction, cancellationToken)) == 0)
                await transaction.Connection!.ExecuteAsync(connections.Work(insert, row, transaction, cancellationToken));
        }
    }
}
